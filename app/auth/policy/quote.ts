import type { PolicyRule } from "./rule.ts";

const bidders = ["agency_staff", "agency_admin"] as const;

/** Which agency may quote is decided by its standing, told on the page itself. */
export const quotePolicy = [
  { action: "quote.read", roles: bidders, relation: "any" },
  { action: "quote.submit", roles: bidders, relation: "any" },
] as const satisfies readonly PolicyRule[];
