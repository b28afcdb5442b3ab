import type { PolicyRule } from "./rule.ts";

const owners = ["owner_staff", "owner_approver"] as const;

export const needPolicy = [
  { action: "need.create", roles: owners, relation: "any" },
  { action: "need.manage", roles: owners, relation: "own-organisation" },
  { action: "need.review-list", roles: ["operator"], relation: "any" },
  { action: "need.review", roles: ["operator"], relation: "jurisdiction" },
] as const satisfies readonly PolicyRule[];
