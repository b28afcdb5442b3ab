import type { PolicyRule } from "./rule.ts";

export const approvalCasePolicy = [
  { action: "case.open", roles: ["owner_staff", "owner_approver"], relation: "any" },
  { action: "case.confirm", roles: ["approver"], relation: "case-department" },
] as const satisfies readonly PolicyRule[];
