import type { PolicyRule } from "./rule.ts";

export const approvalCasePolicy = [] as const satisfies readonly PolicyRule[];
