import type { PolicyRule } from "./rule.ts";

const firms = ["owner_staff", "owner_approver", "agency_staff", "agency_admin"] as const;

/** The counter: an operator acts for a firm on its signed request; the firm reads and may contest each receipt. */
export const counterPolicy = [
  { action: "counter.serve", roles: ["operator"], relation: "any" },
  { action: "receipt.list", roles: firms, relation: "any", unverified: true },
  { action: "receipt.read", roles: firms, relation: "own-organisation", unverified: true },
  {
    action: "receipt.read",
    roles: ["operator", "regulator", "supervisor", "auditor"],
    relation: "jurisdiction",
  },
  { action: "receipt.answer", roles: firms, relation: "own-organisation", unverified: true },
  { action: "receipt.answer", roles: ["supervisor"], relation: "jurisdiction" },
] as const satisfies readonly PolicyRule[];
