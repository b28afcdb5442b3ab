import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ComplaintState } from "#domain/complaint/lifecycle.ts";
import type { ComplaintObject, Ground, Remedy } from "#domain/complaint/subjects.ts";
import type { FreezableState } from "#domain/need/lifecycle.ts";
import { instant } from "./columns.ts";
import { engagement } from "./engagement.ts";
import { award, need } from "./need.ts";
import { account, jurisdiction, membership, organisation, storedFile } from "./organisation.ts";

/** What was complained of stays as it was filed; instants and state are added. */
export const complaint = pgTable(
  "complaint",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    no: text("no").notNull().unique(),
    object: text("object").$type<ComplaintObject>().notNull(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    engagementId: integer("engagement_id").references(() => engagement.id),
    awardId: integer("award_id").references(() => award.id),
    complainantId: integer("complainant_id")
      .notNull()
      .references(() => organisation.id),
    respondentId: integer("respondent_id")
      .notNull()
      .references(() => organisation.id),
    jurisdictionCode: text("jurisdiction_code")
      .notNull()
      .references(() => jurisdiction.code),
    grounds: text("grounds").array().$type<Ground[]>().notNull(),
    remedies: text("remedies").array().$type<Remedy[]>().notNull(),
    state: text("state").$type<ComplaintState>().notNull(),
    filedAt: instant("filed_at").notNull(),
    /** Since when the office has it: filed, or completed. */
    receivedAt: instant("received_at").notNull(),
    admitDueAt: instant("admit_due_at").notNull(),
    sentBackAt: instant("sent_back_at"),
    completionDueAt: instant("completion_due_at"),
    admittedAt: instant("admitted_at"),
    answerDueAt: instant("answer_due_at"),
    answeredAt: instant("answered_at"),
    decideDueAt: instant("decide_due_at"),
    decideLatestAt: instant("decide_latest_at"),
    prolongedAt: instant("prolonged_at"),
    decidedAt: instant("decided_at"),
    appealUntil: instant("appeal_until"),
    appealedAt: instant("appealed_at"),
    appealDueAt: instant("appeal_due_at"),
    finalAt: instant("final_at"),
    abusive: boolean("abusive").notNull().default(false),
    executedAt: instant("executed_at"),
  },
  (t) => [
    index("complaint_need").on(t.needId),
    index("complaint_parties").on(t.complainantId, t.respondentId),
    index("complaint_open").on(t.jurisdictionCode, t.state),
  ],
);

/** What a party said, with its evidence; kept as it was handed in. */
export const complaintStatement = pgTable(
  "complaint_statement",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    complaintId: integer("complaint_id")
      .notNull()
      .references(() => complaint.id),
    kind: text("kind").$type<"filed" | "completed" | "answered" | "appealed">().notNull(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    body: text("body").notNull(),
    saidBy: integer("said_by")
      .notNull()
      .references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [index("complaint_statement_of").on(t.complaintId)],
);

export const complaintEvidence = pgTable(
  "complaint_evidence",
  {
    statementId: integer("statement_id")
      .notNull()
      .references(() => complaintStatement.id),
    fileId: uuid("file_id")
      .notNull()
      .unique()
      .references(() => storedFile.id),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.fileId] })],
);

/** What an office decided, with its reasons; kept as it was signed. */
export const complaintDecision = pgTable(
  "complaint_decision",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    complaintId: integer("complaint_id")
      .notNull()
      .references(() => complaint.id),
    step: text("step").notNull(),
    reasons: text("reasons").notNull(),
    basis: text("basis").notNull().default(""),
    remedies: text("remedies").array().$type<Remedy[]>().notNull().default([]),
    /** The further way: administrative reconsideration, litigation. */
    furtherRemedy: text("further_remedy").notNull().default(""),
    /** Null: the clock. */
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAs: integer("decided_as").references(() => membership.id),
    at: instant("at").notNull(),
  },
  (t) => [index("complaint_decision_of").on(t.complaintId)],
);

/** While it has no end, the need stands still. */
export const needFreeze = pgTable(
  "need_freeze",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    frozenFrom: text("frozen_from").$type<FreezableState>().notNull(),
    frozenAt: instant("frozen_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("need_freeze_one")
      .on(t.needId)
      .where(sql`ended_at is null`),
  ],
);
