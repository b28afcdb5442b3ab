import type { PolicyRule } from "./rule.ts";

const owners = ["owner_staff", "owner_approver"] as const;
const watchers = ["regulator", "supervisor", "auditor"] as const;
const bidders = ["agency_staff", "agency_admin"] as const;

/** Which agency may quote is decided by its standing, told on the page itself. */
export const quotePolicy = [
  { action: "quote.read", roles: bidders, relation: "any" },
  { action: "quote.submit", roles: bidders, relation: "any" },
  // What came with the quotes, after the opening: the owner and those who watch; a bidder its own.
  { action: "quote.papers", roles: owners, relation: "own-organisation" },
  { action: "quote.papers", roles: watchers, relation: "jurisdiction" },
  { action: "quote.paper", roles: owners, relation: "own-organisation" },
  { action: "quote.paper", roles: watchers, relation: "jurisdiction" },
  { action: "quote.paper", roles: bidders, relation: "party-of-notice" },
] as const satisfies readonly PolicyRule[];
