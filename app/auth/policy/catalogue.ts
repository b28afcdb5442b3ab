import type { PolicyRule } from "./rule.ts";

/** Regulators keep the list, price officers the prices; nobody approves what the same person proposed. */
export const cataloguePolicy = [
  {
    action: "catalogue.read",
    roles: ["regulator", "supervisor", "price_officer", "auditor", "operator"],
    relation: "any",
  },
  { action: "item.propose", roles: ["regulator"], relation: "any" },
  { action: "item.manage", roles: ["regulator"], relation: "jurisdiction" },
  { action: "price.propose", roles: ["price_officer"], relation: "any" },
  {
    action: "proposal.read",
    roles: ["regulator", "supervisor", "price_officer", "auditor"],
    relation: "jurisdiction",
  },
  {
    action: "proposal.decide",
    roles: ["regulator", "supervisor", "price_officer"],
    relation: "jurisdiction",
  },
] as const satisfies readonly PolicyRule[];
