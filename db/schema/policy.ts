import { date, integer, jsonb, pgTable, serial, text } from "drizzle-orm/pg-core";
import type { Policy } from "#domain/policy/policy.ts";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import { instant } from "./columns.ts";
import { account, membership } from "./organisation.ts";

/** A version of the rules before and after its second person; the published text is in policy_version. */
export const policyProposal = pgTable("policy_proposal", {
  id: serial("id").primaryKey(),
  profile: text("profile").notNull(),
  version: integer("version").notNull(),
  baseProfile: text("base_profile").notNull(),
  baseVersion: integer("base_version").notNull(),
  content: jsonb("content").$type<Policy>().notNull(),
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
});
