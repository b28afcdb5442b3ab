import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  date,
  index,
  integer,
  interval,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Append-only: what happened, who did it; the one source of timelines, tasks and the later public log. */
export const auditEvent = pgTable(
  "audit_event",
  {
    id: uuid("id")
      .primaryKey()
      .default(sql`uuidv7()`),
    xid: xid8("xid")
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: instant("at")
      .notNull()
      .default(sql`app_now()`),
    type: text("type").notNull(),
    actor: text("actor").notNull(),
    actorRole: text("actor_role").notNull(),
    actorName: text("actor_name").notNull(),
    organisationId: integer("organisation_id"),
    /** "need:2026-000123", "case:…", "agency:…": every timeline the event belongs to. */
    subjects: text("subjects").array().notNull(),
    outcome: text("outcome").$type<"ok" | "denied" | "failed">().notNull().default("ok"),
    visibility: text("visibility").$type<"public" | "party" | "internal">().notNull().default("party"),
    /** A quote event stays hidden from every reader until this need is opened. */
    sealedByNeedId: integer("sealed_by_need_id"),
    requestId: text("request_id"),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    payloadSalt: bytea("payload_salt").notNull(),
    payloadCommit: bytea("payload_commit").notNull(),
  },
  (t) => [index("audit_event_subjects").using("gin", t.subjects), index("audit_event_at").on(t.at)],
);

/** One row per command key: an equal replay is answered from here. */
export const commandReceipt = pgTable(
  "command_receipt",
  {
    actor: text("actor").notNull(),
    key: uuid("key").notNull(),
    command: text("command").notNull(),
    requestHash: bytea("request_hash").notNull(),
    response: jsonb("response"),
    at: instant("at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] })],
);

/** An outside effect done once per operation key. */
export const effect = pgTable("effect", {
  opKey: text("op_key").primaryKey(),
  kind: text("kind").notNull(),
  state: text("state").$type<"started" | "done" | "failed">().notNull(),
  externalId: text("external_id"),
  result: jsonb("result"),
  at: instant("at")
    .notNull()
    .default(sql`app_now()`),
});

/** Something the sweep must write down once the market's clock has passed `dueAt`; decisions never wait for it. */
export const dueItem = pgTable(
  "due_item",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    subject: text("subject").notNull(),
    dueAt: instant("due_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    unique("due_item_once").on(t.kind, t.subject, t.dueAt),
    index("due_item_open")
      .on(t.dueAt)
      .where(sql`done_at is null`),
  ],
);

/** One row; only the owner's functions write it. */
export const marketClock = pgTable("market_clock", {
  id: smallint("id").primaryKey().default(1),
  offsetBy: interval("offset_by").notNull(),
});

export const marketSetting = pgTable("market_setting", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});

export const processHeartbeat = pgTable("process_heartbeat", {
  process: text("process").primaryKey(),
  /** Real time on purpose: it tells whether a process lives, not what the market's clock says. */
  at: instant("at").notNull(),
});

export const workCalendar = pgTable("work_calendar", {
  day: date("day", { mode: "string" }).primaryKey(),
  isWorkday: boolean("is_workday").notNull(),
  kind: text("kind").$type<"workday" | "weekend" | "holiday" | "makeup">().notNull(),
  source: text("source").notNull(),
  provisional: boolean("provisional").notNull().default(false),
});

export const policyVersion = pgTable(
  "policy_version",
  {
    profile: text("profile").notNull(),
    version: integer("version").notNull(),
    effectiveFrom: date("effective_from", { mode: "string" }).notNull(),
    parameters: jsonb("parameters").notNull(),
    /** Null: shipped with the market. */
    proposalId: integer("proposal_id"),
    publishedAt: instant("published_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [primaryKey({ columns: [t.profile, t.version] })],
);
