import { sql } from "drizzle-orm";
import {
  boolean,
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { FilePurpose } from "#domain/account/file-rules.ts";
import type { RegistrationState } from "#domain/account/registration.ts";
import type { Role } from "#domain/shared/actor.ts";
import { instant } from "./columns.ts";

export const jurisdiction = pgTable("jurisdiction", {
  code: text("code").primaryKey(),
  parentCode: text("parent_code").references((): AnyPgColumn => jurisdiction.code),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  /** Null: inherits its parent's policy. */
  policyProfile: text("policy_profile"),
});

export type OrganisationKind = "owner" | "agency" | "department" | "regulator" | "hall" | "market";

/** Every unit a person can act for; owner and agency carry their own table with the same id. */
export const organisation = pgTable("organisation", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  kind: text("kind").$type<OrganisationKind>().notNull(),
  /** Departments have a code of their own; firms their unified social credit code. */
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  nameEn: text("name_en"),
  jurisdictionCode: text("jurisdiction_code")
    .notNull()
    .references(() => jurisdiction.code),
  /** Null until the operator has checked the proof of authority. */
  verifiedAt: instant("verified_at"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`app_now()`),
});

export const account = pgTable("account", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  /** Lower-case e-mail address or log-in name. */
  login: text("login").notNull().unique(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  phone: text("phone"),
  passwordHash: text("password_hash").notNull(),
  failedLogins: smallint("failed_logins").notNull().default(0),
  /** Real time on purpose: guessing is slowed down in real time. */
  lockedUntil: instant("locked_until"),
  disabledAt: instant("disabled_at"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`app_now()`),
});

export const membership = pgTable(
  "membership",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text("role").$type<Role>().notNull(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
    endedAt: instant("ended_at"),
  },
  (t) => [
    unique("membership_once").on(t.accountId, t.organisationId, t.role),
    index("membership_account").on(t.accountId),
  ],
);

/** Sessions in real time: idle and absolute limits must not move with the market's clock. */
export const session = pgTable(
  "session",
  {
    /** sha256 of the id in the cookie; the usable id is never stored. */
    idHash: text("id_hash").primaryKey(),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    membershipId: integer("membership_id").references(() => membership.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    lastSeenAt: instant("last_seen_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    /** The absolute limit; the idle limit runs from `lastSeenAt`. */
    expiresAt: instant("expires_at").notNull(),
    idleSeconds: integer("idle_seconds").notNull().default(0),
    userAgent: text("user_agent").notNull().default(""),
    ipHash: text("ip_hash").notNull().default(""),
  },
  (t) => [index("session_account").on(t.accountId)],
);

export const passwordReset = pgTable("password_reset", {
  tokenHash: text("token_hash").primaryKey(),
  /** The token is derived from it and a key outside the database. */
  id: uuid("id")
    .notNull()
    .unique()
    .default(sql`gen_random_uuid()`),
  accountId: integer("account_id")
    .notNull()
    .references(() => account.id),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`clock_timestamp()`),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** Failed log-ins of one network; unlogged and in real time. */
export const loginFailure = pgTable(
  "login_failure",
  {
    networkHash: text("network_hash").notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [index("login_failure_network").on(t.networkHash, t.at)],
);

export const storedFile = pgTable(
  "stored_file",
  {
    id: uuid("id")
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    sha256: text("sha256").notNull(),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    size: integer("size").notNull(),
    purpose: text("purpose").$type<FilePurpose>().notNull(),
    organisationId: integer("organisation_id").references(() => organisation.id),
    uploadedBy: integer("uploaded_by").references(() => account.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [index("stored_file_sha").on(t.sha256)],
);

/** An owner's or agency's request to enter, with its proof of authority, checked by the operator. */
export const registration = pgTable("registration", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  organisationId: integer("organisation_id")
    .notNull()
    .references(() => organisation.id),
  submittedBy: integer("submitted_by")
    .notNull()
    .references(() => account.id),
  state: text("state").$type<RegistrationState>().notNull(),
  licenceFileId: uuid("licence_file_id")
    .notNull()
    .references(() => storedFile.id),
  authorisationFileId: uuid("authorisation_file_id")
    .notNull()
    .references(() => storedFile.id),
  pledged: boolean("pledged").notNull().default(false),
  /** All defects told at once (一次性告知). */
  defects: jsonb("defects").$type<string[]>().notNull().default([]),
  submittedAt: instant("submitted_at")
    .notNull()
    .default(sql`app_now()`),
  dueAt: instant("due_at").notNull(),
  /** While returned: until when it may be corrected. */
  returnEndsAt: instant("return_ends_at"),
  decidedBy: integer("decided_by").references(() => account.id),
  decidedAt: instant("decided_at"),
});

export const notification = pgTable(
  "notification",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** One per event and receiver, however often the task runs. */
    key: text("key").notNull().unique(),
    type: text("type").notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull().default({}),
    href: text("href").notNull(),
    at: instant("at")
      .notNull()
      .default(sql`app_now()`),
    readAt: instant("read_at"),
  },
  (t) => [index("notification_organisation").on(t.organisationId, t.at)],
);
