import type { PolicyRule } from "./rule.ts";

/** Draws that wait for officers; the commands ask again who stands on which side, under the need's lock. */
export const drawPolicy = [
  { action: "draw.list", roles: ["operator", "supervisor", "auditor"], relation: "any" },
  { action: "draw.read", roles: ["operator", "supervisor", "auditor"], relation: "jurisdiction" },
  { action: "draw.act", roles: ["operator", "supervisor", "auditor"], relation: "jurisdiction" },
] as const satisfies readonly PolicyRule[];
