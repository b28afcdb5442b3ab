import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { CancelCode } from "#domain/need/cancel-codes.ts";
import type { NoticeTerms } from "#domain/need/notice-terms.ts";
import { agency } from "./agency.ts";
import { instant } from "./columns.ts";
import { need } from "./need.ts";
import { account, membership } from "./organisation.ts";
import { quoteEnvelope } from "./quote.ts";

/** What a notice said, from the first addendum on; its current columns are the newest version. */
export const needVersion = pgTable(
  "need_version",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    version: smallint("version").notNull(),
    round: smallint("round").notNull(),
    terms: jsonb("terms").$type<NoticeTerms>().notNull(),
    note: text("note").notNull(),
    closesAt: instant("closes_at").notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.version] })],
);

/** The agency's word that its quote stands for a later version of the notice. */
export const addendumConfirmation = pgTable(
  "addendum_confirmation",
  {
    envelopeId: uuid("envelope_id")
      .notNull()
      .references(() => quoteEnvelope.id),
    noticeVersion: smallint("notice_version").notNull(),
    confirmedAt: instant("confirmed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.envelopeId, t.noticeVersion] })],
);

export const needQuestion = pgTable(
  "need_question",
  {
    id: serial("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: smallint("round").notNull(),
    /** Who asks is for supervisors and auditors alone. */
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    askedBy: integer("asked_by")
      .notNull()
      .references(() => account.id),
    text: text("text").notNull(),
    askedAt: instant("asked_at").notNull(),
    answerDueAt: instant("answer_due_at").notNull(),
    answer: text("answer"),
    answeredBy: integer("answered_by").references(() => account.id),
    answeredAt: instant("answered_at"),
  },
  (t) => [index("need_question_need").on(t.needId, t.id)],
);

/** An owner's wish to give up public money after closing, and the supervisor's word. */
export const needCancellation = pgTable("need_cancellation", {
  id: serial("id").primaryKey(),
  needId: integer("need_id")
    .notNull()
    .references(() => need.id),
  round: smallint("round").notNull(),
  code: text("code").$type<CancelCode>().notNull(),
  reason: text("reason").notNull(),
  state: text("state").$type<"asked" | "consented" | "refused">().notNull(),
  askedBy: integer("asked_by")
    .notNull()
    .references(() => account.id),
  askedAt: instant("asked_at").notNull(),
  decidedBy: integer("decided_by").references(() => account.id),
  decidedAs: integer("decided_as").references(() => membership.id),
  decidedAt: instant("decided_at"),
  decisionNote: text("decision_note"),
});
