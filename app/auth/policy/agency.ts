import type { PolicyRule } from "./rule.ts";

const own = ["agency_staff", "agency_admin", "agency_finance"] as const;
const readers = ["operator", "regulator", "supervisor", "auditor"] as const;

/** The life of an agency after its listing: its own data, and those who examine it. */
export const agencyPolicy = [
  { action: "agency.read-own", roles: own, relation: "any" },
  { action: "agency.manage", roles: ["agency_admin"], relation: "any" },
  { action: "owner.read-own", roles: ["owner_staff", "owner_approver"], relation: "any" },
  { action: "owner.change", roles: ["owner_staff", "owner_approver"], relation: "any" },
  { action: "vetting.list", roles: readers, relation: "any" },
  { action: "vetting.read", roles: readers, relation: "jurisdiction" },
  { action: "service.judge", roles: ["operator", "regulator"], relation: "jurisdiction" },
  { action: "change.judge", roles: ["operator", "supervisor"], relation: "jurisdiction" },
  { action: "member.manage", roles: ["agency_admin", "owner_staff"], relation: "any" },
  { action: "member.leave", roles: [...own, "owner_staff", "owner_approver"], relation: "any" },
] as const satisfies readonly PolicyRule[];
