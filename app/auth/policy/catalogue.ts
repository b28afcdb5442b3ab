import type { PolicyRule } from "./rule.ts";

export const cataloguePolicy = [] as const satisfies readonly PolicyRule[];
