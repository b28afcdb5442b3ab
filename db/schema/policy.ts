import { date, integer, jsonb, pgTable, serial, text } from "drizzle-orm/pg-core";
import type { Policy } from "#domain/policy/policy.ts";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import { instant } from "./columns.ts";
import type { RuleSource } from "#domain/shared/local-text.ts";
import { account, jurisdiction, membership } from "./organisation.ts";

/** Who proposed, who decided, who took it back, and what each said. */
const twoPersons = {
  reason: text("reason").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }).notNull(),
  state: text("state").$type<PolicyProposalState>().notNull(),
  proposedBy: integer("proposed_by")
    .notNull()
    .references(() => account.id),
  proposedAs: integer("proposed_as")
    .notNull()
    .references(() => membership.id),
  proposedAt: instant("proposed_at").notNull(),
  decidedBy: integer("decided_by").references(() => account.id),
  decidedAs: integer("decided_as").references(() => membership.id),
  decidedAt: instant("decided_at"),
  decisionNote: text("decision_note"),
  withdrawnBy: integer("withdrawn_by").references(() => account.id),
  withdrawnAs: integer("withdrawn_as").references(() => membership.id),
  withdrawnAt: instant("withdrawn_at"),
  withdrawalNote: text("withdrawal_note"),
};

/** A version of the rules before and after its second person; the published text is in policy_version. */
export const policyProposal = pgTable("policy_proposal", {
  id: serial("id").primaryKey(),
  profile: text("profile").notNull(),
  version: integer("version").notNull(),
  baseProfile: text("base_profile").notNull(),
  baseVersion: integer("base_version").notNull(),
  content: jsonb("content").$type<Policy>().notNull(),
  ...twoPersons,
});

/** Which profile a place runs from a day on, before and after its second person. */
export const placePolicy = pgTable("place_policy", {
  id: serial("id").primaryKey(),
  jurisdictionCode: text("jurisdiction_code")
    .notNull()
    .references(() => jurisdiction.code),
  /** Null: what the place above it runs. */
  profile: text("profile"),
  source: jsonb("source").$type<RuleSource>().notNull(),
  ...twoPersons,
});
