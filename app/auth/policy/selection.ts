import type { PolicyRule } from "./rule.ts";

const bidders = ["agency_staff", "agency_admin"] as const;

/** "party-of-notice" is here: the agency that has the award. */
export const selectionPolicy = [
  { action: "award.read", roles: bidders, relation: "party-of-notice" },
  { action: "award.answer", roles: bidders, relation: "party-of-notice" },
] as const satisfies readonly PolicyRule[];
