import type { PolicyRule } from "./rule.ts";

export const operatePolicy = [] as const satisfies readonly PolicyRule[];
