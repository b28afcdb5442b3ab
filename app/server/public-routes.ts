/**
 * Reviewed list of what answers without a rule of the policy table: a name here means
 * "every guest may call this, and what it returns is public".
 */
export const publicRoutes = [
  "root",
  "home",
  "language",
  "health",
  "ready",
  "not-found",
  "csp-report",
  "items",
  "item",
  "item-cap",
  "agencies",
  "agency",
  "agency-score",
  "sanctions",
  "sanction",
  "cases",
  "case",
  "fee-cap",
  "help",
  "help-guide",
  "help-glossary",
  "login",
  "logout",
  "register",
  "password-reset",
  "mailbox",
  "demo-clock",
  "needs",
  "need",
  "need-cap",
  "need-result",
  "results",
] as const;

export type PublicRouteName = (typeof publicRoutes)[number];
