import type { PolicyRule } from "./rule.ts";

export const ratingPolicy = [] as const satisfies readonly PolicyRule[];
