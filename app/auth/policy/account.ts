import type { PolicyRule } from "./rule.ts";

export const accountPolicy = [] as const satisfies readonly PolicyRule[];
