import type { PolicyRule } from "./rule.ts";

export const agencyPolicy = [] as const satisfies readonly PolicyRule[];
