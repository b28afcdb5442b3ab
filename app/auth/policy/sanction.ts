import type { PolicyRule } from "./rule.ts";

export const sanctionPolicy = [] as const satisfies readonly PolicyRule[];
