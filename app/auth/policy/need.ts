import type { PolicyRule } from "./rule.ts";

export const needPolicy = [] as const satisfies readonly PolicyRule[];
