import type { PolicyRule } from "./rule.ts";

/** Who reads and tries the rules, and who changes them: a supervisor proposes, a second person confirms. */
export const rulesPolicy = [
  {
    action: "policy.read",
    roles: ["regulator", "supervisor", "price_officer", "auditor", "operator"],
    relation: "any",
  },
  {
    action: "policy.simulate",
    roles: ["regulator", "supervisor", "price_officer", "auditor"],
    relation: "any",
  },
  { action: "policy.assign", roles: ["supervisor"], relation: "any" },
  { action: "policy.decide", roles: ["supervisor", "price_officer"], relation: "any" },
] as const satisfies readonly PolicyRule[];
