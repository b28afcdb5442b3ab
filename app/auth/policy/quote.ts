import type { PolicyRule } from "./rule.ts";

export const quotePolicy = [] as const satisfies readonly PolicyRule[];
