import type { PolicyRule } from "./rule.ts";

export const selectionPolicy = [] as const satisfies readonly PolicyRule[];
