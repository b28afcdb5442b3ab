import type { PolicyRule } from "./rule.ts";

const owners = ["owner_staff", "owner_approver"] as const;

export const needPolicy = [
  { action: "need.create", roles: owners, relation: "any" },
  { action: "need.approve-own", roles: ["owner_approver"], relation: "any" },
  { action: "need.manage", roles: owners, relation: "own-organisation" },
  { action: "need.review-list", roles: ["operator"], relation: "any" },
  { action: "need.review", roles: ["operator"], relation: "jurisdiction" },
  { action: "need.oversee", roles: ["supervisor", "auditor"], relation: "any" },
  { action: "need.consent", roles: ["supervisor"], relation: "any" },
  { action: "award.withdrawals", roles: ["supervisor", "regulator", "auditor"], relation: "any" },
  { action: "award.withdraw", roles: ["supervisor", "regulator"], relation: "any" },
  { action: "question.ask", roles: ["agency_staff", "agency_admin"], relation: "any" },
] as const satisfies readonly PolicyRule[];
