import type { PolicyRule } from "./rule.ts";

const supervision = ["regulator", "supervisor"] as const;

export const sanctionPolicy = [
  { action: "sanction.list", roles: [...supervision, "auditor"], relation: "any" },
  { action: "sanction.read", roles: [...supervision, "auditor"], relation: "jurisdiction" },
  { action: "sanction.propose", roles: supervision, relation: "any" },
  { action: "sanction.decide", roles: supervision, relation: "jurisdiction" },
  { action: "conduct.decide", roles: supervision, relation: "any" },
  { action: "sanction.read-agency", roles: ["agency_staff", "agency_admin"], relation: "party-of-notice" },
  { action: "sanction.state", roles: ["agency_admin"], relation: "party-of-notice" },
] as const satisfies readonly PolicyRule[];
