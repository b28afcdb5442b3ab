import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { AlarmState } from "#domain/collusion/alarm.ts";
import type { Flag, FlagLevel } from "#domain/collusion/check.ts";
import type { Traces } from "#domain/collusion/facts.ts";
import type { Occasion } from "#domain/collusion/occasions.ts";
import type { Thresholds } from "#domain/collusion/thresholds.ts";
import { agency } from "./agency.ts";
import { serviceItem } from "./catalogue.ts";
import { instant } from "./columns.ts";
import { need } from "./need.ts";
import { account, jurisdiction, membership, organisation } from "./organisation.ts";
import { quoteEnvelope } from "./quote.ts";

/** What the opener hands over of an opened quote: the screens of the worker read these and no others. */
export const openedTrace = pgTable("opened_trace", {
  envelopeId: uuid("envelope_id")
    .primaryKey()
    .references(() => quoteEnvelope.id),
  traces: jsonb("traces").$type<Traces>().notNull(),
});

/** One run of the screens with everything it looked at: append-only, and once for each moment. */
export const screening = pgTable(
  "screening",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    /** "opening:2026-000123:1" */
    key: text("key").notNull().unique(),
    occasion: text("occasion").$type<Occasion>().notNull(),
    scheme: text("scheme").notNull(),
    needId: integer("need_id").references(() => need.id),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => organisation.id),
    policyProfile: text("policy_profile").notNull(),
    policyVersion: integer("policy_version").notNull(),
    thresholds: jsonb("thresholds").$type<Thresholds>().notNull(),
    facts: jsonb("facts").notNull(),
    findings: jsonb("findings").$type<Flag[]>().notNull(),
    sha256: text("sha256").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("screening_need").on(t.needId)],
);

/** What a screening found, in the hands of an officer until it is closed with words. */
export const alarm = pgTable(
  "alarm",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    no: text("no").notNull().unique(),
    screeningId: integer("screening_id")
      .notNull()
      .unique()
      .references(() => screening.id),
    level: smallint("level").$type<FlagLevel>().notNull(),
    state: text("state").$type<AlarmState>().notNull(),
    jurisdictionCode: text("jurisdiction_code")
      .notNull()
      .references(() => jurisdiction.code),
    /** Whose regulator may look at it too. */
    itemCode: text("item_code").references(() => serviceItem.code),
    raisedAt: instant("raised_at").notNull(),
    dueAt: instant("due_at"),
    handlerId: integer("handler_id").references(() => account.id),
    handlerAs: integer("handler_as").references(() => membership.id),
    takenAt: instant("taken_at"),
    closedAt: instant("closed_at"),
    /** Against whom the officer means to propose a measure. */
    referredAgencyId: integer("referred_agency_id").references(() => agency.id),
  },
  (t) => [index("alarm_place").on(t.jurisdictionCode, t.state)],
);

export const alarmNote = pgTable(
  "alarm_note",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    alarmId: integer("alarm_id")
      .notNull()
      .references(() => alarm.id),
    step: text("step").$type<"take" | "note" | "explain" | "refer" | "exclude">().notNull(),
    body: text("body").notNull(),
    by: integer("by")
      .notNull()
      .references(() => account.id),
    byAs: integer("by_as")
      .notNull()
      .references(() => membership.id),
    byName: text("by_name").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("alarm_note_of").on(t.alarmId)],
);

/** A supervisor's decision that an agency takes no part in one need; rules.md 5.7. */
export const quoteExclusion = pgTable(
  "quote_exclusion",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    alarmId: integer("alarm_id")
      .notNull()
      .references(() => alarm.id),
    reason: text("reason").notNull(),
    decidedBy: integer("decided_by")
      .notNull()
      .references(() => account.id),
    decidedAs: integer("decided_as")
      .notNull()
      .references(() => membership.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.agencyId] })],
);
