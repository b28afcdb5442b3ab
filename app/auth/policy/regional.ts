import type { PolicyRule } from "./rule.ts";

/** A department keeps its own regional results; the regulator of the place may be the second person. */
export const regionalPolicy = [
  { action: "regional.list", roles: ["approver", "regulator", "supervisor", "auditor"], relation: "any" },
  { action: "regional.propose", roles: ["approver"], relation: "any" },
  { action: "regional.read", roles: ["approver"], relation: "case-department" },
  { action: "regional.read", roles: ["regulator", "supervisor", "auditor"], relation: "jurisdiction" },
  { action: "regional.decide", roles: ["approver"], relation: "case-department" },
  { action: "regional.decide", roles: ["regulator"], relation: "jurisdiction" },
  { action: "regional.use", roles: ["owner_staff", "owner_approver"], relation: "own-organisation" },
] as const satisfies readonly PolicyRule[];
