import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { DeskAct, FirmKind } from "#domain/desk/acts.ts";
import type { ReceiptState } from "#domain/desk/receipt.ts";
import type { VisitorRelation } from "#domain/desk/visit.ts";
import { instant } from "./columns.ts";
import { account, jurisdiction, organisation, storedFile } from "./organisation.ts";

/** One person at the counter, for one firm, identified by the officer. */
export const deskSession = pgTable(
  "desk_session",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").$type<FirmKind>().notNull(),
    code: text("code").notNull(),
    jurisdictionCode: text("jurisdiction_code")
      .notNull()
      .references(() => jurisdiction.code),
    visitorName: text("visitor_name").notNull(),
    visitorRelation: text("visitor_relation").$type<VisitorRelation>().notNull(),
    officerId: integer("officer_id")
      .notNull()
      .references(() => account.id),
    officerName: text("officer_name").notNull(),
    hallId: integer("hall_id")
      .notNull()
      .references(() => organisation.id),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [index("desk_session_officer").on(t.officerId, t.openedAt)],
);

/** What was done for the firm on a signed request: the receipt. */
export const deskAct = pgTable(
  "desk_act",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    no: text("no").notNull().unique(),
    sessionId: integer("session_id")
      .notNull()
      .references(() => deskSession.id),
    act: text("act").$type<DeskAct>().notNull(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    subject: text("subject").notNull(),
    requestFileId: uuid("request_file_id")
      .notNull()
      .unique()
      .references(() => storedFile.id),
    commandKey: uuid("command_key").unique(),
    at: instant("at").notNull(),
    state: text("state").$type<ReceiptState>().notNull(),
    contestUntil: instant("contest_until").notNull(),
    contestedAt: instant("contested_at"),
    contestedBy: integer("contested_by").references(() => account.id),
    contestReason: text("contest_reason"),
    answerDueAt: instant("answer_due_at"),
    answeredAt: instant("answered_at"),
    answeredBy: integer("answered_by").references(() => account.id),
    answer: text("answer"),
  },
  (t) => [index("desk_act_organisation").on(t.organisationId, t.at)],
);
