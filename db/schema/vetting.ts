import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ChangeKind, ChangeState, ChangeValue } from "#domain/agency/change.ts";
import type { IdentityFact } from "#domain/agency/identity.ts";
import type { ApplicationKind, ApplicationState } from "#domain/agency/service-application.ts";
import type { Role } from "#domain/shared/actor.ts";
import { agency, agencyService } from "./agency.ts";
import { serviceItem } from "./catalogue.ts";
import { fen, instant } from "./columns.ts";
import { account, organisation, storedFile } from "./organisation.ts";

/** A request for one service item, new or renewed; the service itself changes by its approval only. */
export const serviceApplication = pgTable(
  "service_application",
  {
    id: serial("id").primaryKey(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    kind: text("kind").$type<ApplicationKind>().notNull(),
    state: text("state").$type<ApplicationState>().notNull(),
    pledgedPriceFen: fen("pledged_price_fen"),
    pledgedWd: integer("pledged_wd"),
    practitionerIds: integer("practitioner_ids").array().notNull(),
    /** Every defect of the last return, or every reason of the rejection. */
    defects: jsonb("defects").$type<string[]>().notNull().default([]),
    submittedBy: integer("submitted_by")
      .notNull()
      .references(() => account.id),
    submittedAt: instant("submitted_at").notNull(),
    dueAt: instant("due_at").notNull(),
    returnEndsAt: instant("return_ends_at"),
    checkedBy: integer("checked_by").references(() => account.id),
    checkedAt: instant("checked_at"),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    uniqueIndex("service_application_open")
      .on(t.agencyId, t.itemCode)
      .where(sql`state in ('submitted', 'returned', 'checked')`),
    index("service_application_queue").on(t.state, t.dueAt),
  ],
);

export const serviceCertificate = pgTable(
  "service_certificate",
  {
    applicationId: integer("application_id")
      .notNull()
      .references(() => serviceApplication.id),
    /** "all-0", "any-2", "free": its place in the item's rule. */
    place: text("place").notNull(),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    number: text("number").notNull(),
    issuer: text("issuer").notNull(),
    issuedOn: date("issued_on", { mode: "string" }).notNull(),
    expiresOn: date("expires_on", { mode: "string" }).notNull(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.place] })],
);

/** What was pledged from when on; append-only. */
export const servicePledge = pgTable(
  "service_pledge",
  {
    id: serial("id").primaryKey(),
    serviceId: integer("service_id")
      .notNull()
      .references(() => agencyService.id),
    priceFen: fen("price_fen"),
    wd: integer("wd"),
    effectiveAt: instant("effective_at").notNull(),
    reason: text("reason").notNull().default(""),
  },
  (t) => [index("service_pledge_service").on(t.serviceId, t.effectiveAt)],
);

export const certificateReminder = pgTable(
  "certificate_reminder",
  {
    serviceId: integer("service_id")
      .notNull()
      .references(() => agencyService.id),
    expiresOn: date("expires_on", { mode: "string" }).notNull(),
    days: integer("days").notNull(),
    at: instant("at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [primaryKey({ columns: [t.serviceId, t.expiresOn, t.days] })],
);

/** A new name, legal representative, account or holders; decided ones are the history that the profile shows. */
export const agencyChange = pgTable(
  "agency_change",
  {
    id: serial("id").primaryKey(),
    /** The firm: an agency or an owner. */
    firmId: integer("agency_id")
      .notNull()
      .references(() => organisation.id),
    kind: text("kind").$type<ChangeKind>().notNull(),
    state: text("state").$type<ChangeState>().notNull(),
    before: jsonb("before").$type<ChangeValue>().notNull(),
    after: jsonb("after").$type<ChangeValue>().notNull(),
    /** Of holders only: by what they are known again. */
    facts: jsonb("facts").$type<IdentityFact[]>(),
    reason: text("reason").notNull(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
    requestedBy: integer("requested_by")
      .notNull()
      .references(() => account.id),
    requestedAt: instant("requested_at").notNull(),
    dueAt: instant("due_at").notNull(),
    checkedBy: integer("checked_by").references(() => account.id),
    checkedAt: instant("checked_at"),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
    note: text("note").notNull().default(""),
  },
  (t) => [
    uniqueIndex("agency_change_open")
      .on(t.firmId, t.kind)
      .where(sql`state in ('submitted', 'checked')`),
    index("agency_change_queue").on(t.state, t.dueAt),
  ],
);

/** A colleague asked in by e-mail; times are real time, as for every link in a mail. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid("id")
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    tokenHash: text("token_hash").notNull().unique(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text("role").$type<Role>().notNull(),
    email: text("email").notNull(),
    invitedBy: integer("invited_by")
      .notNull()
      .references(() => account.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: integer("accepted_by").references(() => account.id),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [index("invitation_organisation").on(t.organisationId, t.createdAt)],
);
