import type { PolicyRule } from "./rule.ts";

export const engagementPolicy = [] as const satisfies readonly PolicyRule[];
