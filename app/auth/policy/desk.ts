import type { PolicyRule } from "./rule.ts";

/** Workspaces. Before the hall's check owners and agencies are only led to their registration. */
export const deskPolicy = [
  { action: "desk.owner", roles: ["owner_staff", "owner_approver"], relation: "any", unverified: true },
  {
    action: "desk.agency",
    roles: ["agency_staff", "agency_admin", "agency_finance"],
    relation: "any",
    unverified: true,
  },
  {
    action: "desk.supervise",
    roles: ["operator", "regulator", "supervisor", "price_officer", "auditor"],
    relation: "any",
  },
  { action: "desk.department", roles: ["approver"], relation: "any" },
] as const satisfies readonly PolicyRule[];
