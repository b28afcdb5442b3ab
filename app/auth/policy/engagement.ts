import type { PolicyRule } from "./rule.ts";

const owners = ["owner_staff", "owner_approver"] as const;
const agencies = ["agency_staff", "agency_admin", "agency_finance"] as const;

/** "party-of-notice" is here: the agency of this engagement; its owner has it as its own. */
export const engagementPolicy = [
  { action: "engagement.read-owner", roles: owners, relation: "own-organisation" },
  { action: "engagement.act-owner", roles: owners, relation: "own-organisation" },
  { action: "engagement.read-agency", roles: agencies, relation: "party-of-notice" },
  { action: "engagement.act-agency", roles: agencies, relation: "party-of-notice" },
  { action: "engagement.deliver", roles: ["agency_staff", "agency_admin"], relation: "party-of-notice" },
  { action: "engagement.revoke-own", roles: ["agency_admin"], relation: "party-of-notice" },
  { action: "engagement.revoke", roles: ["supervisor"], relation: "jurisdiction" },
  { action: "engagement.supervise", roles: ["regulator", "supervisor", "auditor"], relation: "jurisdiction" },
  { action: "engagement.terminate", roles: ["supervisor"], relation: "jurisdiction" },
  { action: "report.list", roles: ["approver"], relation: "any" },
  { action: "report.read", roles: ["approver"], relation: "case-department" },
  { action: "report.review", roles: ["approver"], relation: "case-department" },
] as const satisfies readonly PolicyRule[];
