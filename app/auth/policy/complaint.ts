import type { PolicyRule } from "./rule.ts";

const firms = ["owner_staff", "owner_approver", "agency_staff", "agency_admin"] as const;
const offices = ["regulator", "supervisor"] as const;

/** "party-of-notice" is here: complainant, and respondent once it is admitted. */
export const complaintPolicy = [
  { action: "complaint.file", roles: firms, relation: "any" },
  { action: "complaint.read", roles: firms, relation: "party-of-notice" },
  { action: "complaint.read", roles: [...offices, "auditor"], relation: "jurisdiction" },
  { action: "complaint.act", roles: firms, relation: "party-of-notice" },
  { action: "complaint.act", roles: offices, relation: "jurisdiction" },
  { action: "complaint.list", roles: [...offices, "auditor"], relation: "any" },
] as const satisfies readonly PolicyRule[];
