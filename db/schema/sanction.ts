import { sql } from "drizzle-orm";
import { index, integer, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import type { Grade } from "#domain/agency/grade.ts";
import { agency } from "./agency.ts";
import { instant } from "./columns.ts";
import { engagement } from "./engagement.ts";
import { account, membership } from "./organisation.ts";

/** A line in the misconduct ledger; append-only but for its status. */
export const conductEntry = pgTable(
  "conduct_entry",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    code: text("code").notNull(),
    facts: text("facts").notNull(),
    points: numeric("points", { precision: 5, scale: 2, mode: "number" }).notNull(),
    status: text("status").$type<"proposed" | "confirmed" | "annulled">().notNull(),
    engagementId: integer("engagement_id").references(() => engagement.id),
    source: text("source").notNull(),
    happenedAt: instant("happened_at").notNull(),
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [index("conduct_entry_agency").on(t.agencyId)],
);

/** An act of supervision with its due process. Kinds and their effects: domain/sanction/kinds.ts. */
export const sanction = pgTable(
  "sanction",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    no: text("no").notNull().unique(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    kind: text("kind").notNull(),
    state: text("state").notNull(),
    fromGrade: text("from_grade").$type<Grade>(),
    toGrade: text("to_grade").$type<Grade>(),
    facts: text("facts").notNull(),
    evidence: jsonb("evidence").$type<string[]>().notNull(),
    basis: text("basis").notNull(),
    remedy: text("remedy").notNull().default(""),
    proposedBy: integer("proposed_by").references(() => account.id),
    proposedAs: integer("proposed_as").references(() => membership.id),
    proposedAt: instant("proposed_at")
      .notNull()
      .default(sql`app_now()`),
    notifiedAt: instant("notified_at"),
    statementUntil: instant("statement_until"),
    statement: text("statement"),
    statementAt: instant("statement_at"),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAs: integer("decided_as").references(() => membership.id),
    secondedBy: integer("seconded_by").references(() => account.id),
    secondedAs: integer("seconded_as").references(() => membership.id),
    termDays: integer("term_days"),
    decisionText: text("decision_text"),
    decidedAt: instant("decided_at"),
    effectiveAt: instant("effective_at"),
    endsAt: instant("ends_at"),
    /** Withdrawn before, lifted or annulled after the decision. */
    withdrawnAt: instant("withdrawn_at"),
    endReason: text("end_reason"),
  },
  (t) => [index("sanction_agency").on(t.agencyId), index("sanction_state").on(t.state, t.effectiveAt)],
);
