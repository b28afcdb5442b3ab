import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { agency, practitioner } from "./agency.ts";
import { caseRequirement, owner } from "./case.ts";
import { fen, instant } from "./columns.ts";
import { award, need } from "./need.ts";
import { account, organisation, storedFile } from "./organisation.ts";

/** The commissioned work from confirmation to acceptance. */
export const engagement = pgTable(
  "engagement",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    no: text("no").notNull().unique(),
    /** One at a time; an earlier one of a need whose award was taken back is terminated. */
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    awardId: integer("award_id")
      .notNull()
      .references(() => award.id),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => caseRequirement.id),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => owner.id),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    itemCode: text("item_code").notNull(),
    publicFunds: boolean("public_funds").notNull(),
    priceFen: fen("price_fen").notNull(),
    days: integer("days").notNull(),
    state: text("state").notNull(),
    policyProfile: text("policy_profile").notNull(),
    policyVersion: integer("policy_version").notNull(),
    contractDueAt: instant("contract_due_at").notNull(),
    startedAt: instant("started_at"),
    /** The agency's deadline for the first version, later for the correction in hand. */
    dueAt: instant("due_at"),
    firstDueAt: instant("first_due_at"),
    acceptDueAt: instant("accept_due_at"),
    acceptedAt: instant("accepted_at"),
    deemedAccepted: boolean("deemed_accepted").notNull().default(false),
    reworkRounds: integer("rework_rounds").notNull().default(0),
    lateDays: integer("late_days").notNull().default(0),
    ratingDueAt: instant("rating_due_at"),
    completedAt: instant("completed_at"),
    terminatedAt: instant("terminated_at"),
    terminationReason: text("termination_reason"),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [
    index("engagement_agency").on(t.agencyId, t.state),
    index("engagement_owner").on(t.ownerId, t.state),
  ],
);

export const contract = pgTable(
  "contract",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagement.id),
    version: integer("version").notNull(),
    body: text("body").notNull(),
    bodySha256: text("body_sha256").notNull(),
    ownerSignedAt: instant("owner_signed_at"),
    ownerSignedBy: integer("owner_signed_by").references(() => account.id),
    ownerSignedName: text("owner_signed_name"),
    agencySignedAt: instant("agency_signed_at"),
    agencySignedBy: integer("agency_signed_by").references(() => account.id),
    agencySignedName: text("agency_signed_name"),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [unique("contract_version").on(t.engagementId, t.version)],
);

/** A payment step. Part 1 records payments with their proof; the gateway comes later. */
export const milestone = pgTable(
  "milestone",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagement.id),
    seq: integer("seq").notNull(),
    kind: text("kind").$type<"start" | "acceptance">().notNull(),
    amountFen: fen("amount_fen").notNull(),
    state: text("state").$type<"planned" | "due" | "paid" | "confirmed" | "cancelled">().notNull(),
    dueAt: instant("due_at"),
    paidAt: instant("paid_at"),
    paidBy: integer("paid_by").references(() => account.id),
    reference: text("reference"),
    proofFileId: uuid("proof_file_id").references(() => storedFile.id),
    confirmedAt: instant("confirmed_at"),
    confirmedBy: integer("confirmed_by").references(() => account.id),
  },
  (t) => [unique("milestone_seq").on(t.engagementId, t.seq)],
);

export const deliverable = pgTable(
  "deliverable",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagement.id),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    note: text("note").notNull().default(""),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
    sha256: text("sha256").notNull(),
    /** Where anyone asks whether the report is genuine; made by the database from what it names. */
    code: text("code")
      .notNull()
      .generatedAlwaysAs(
        sql`upper(left(md5(engagement_id::text || '/' || version::text || '/' || sha256), 16))`,
      ),
    /** The last day the report gives itself, where it names one. */
    validUntil: date("valid_until"),
    practitionerId: integer("practitioner_id")
      .notNull()
      .references(() => practitioner.id),
    state: text("state").$type<"submitted" | "returned" | "accepted">().notNull(),
    submittedAt: instant("submitted_at").notNull(),
    submittedBy: integer("submitted_by").references(() => account.id),
    defects: jsonb("defects").$type<string[]>().notNull().default([]),
    returnedAt: instant("returned_at"),
    acceptedAt: instant("accepted_at"),
  },
  (t) => [unique("deliverable_version").on(t.engagementId, t.version)],
);

/** A report that is no longer to be relied on; written once. */
export const reportRevocation = pgTable("report_revocation", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  deliverableId: integer("deliverable_id")
    .notNull()
    .unique()
    .references(() => deliverable.id),
  byRole: text("by_role").$type<"agency_admin" | "supervisor">().notNull(),
  reason: text("reason").notNull(),
  revokedBy: integer("revoked_by")
    .notNull()
    .references(() => account.id),
  revokedAt: instant("revoked_at").notNull(),
});

export const rating = pgTable(
  "rating",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagement.id),
    side: text("side").$type<"owner" | "agency">().notNull(),
    marks: jsonb("marks").$type<Record<string, number>>().notNull(),
    comment: text("comment").notNull().default(""),
    score: numeric("score", { precision: 5, scale: 2, mode: "number" }).notNull(),
    submittedAt: instant("submitted_at").notNull(),
    submittedBy: integer("submitted_by").references(() => account.id),
    /** Blind until both are in or the period ends. */
    publishedAt: instant("published_at"),
  },
  (t) => [unique("rating_once").on(t.engagementId, t.side)],
);

/** The approving department's answer on the report: first-pass results feed R of the score. */
export const reportReview = pgTable("report_review", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  engagementId: integer("engagement_id")
    .notNull()
    .references(() => engagement.id),
  departmentId: integer("department_id")
    .notNull()
    .references(() => organisation.id),
  deliverableId: integer("deliverable_id")
    .notNull()
    .unique()
    .references(() => deliverable.id),
  result: text("result").$type<"passed" | "rejected">().notNull(),
  bySilence: boolean("by_silence").notNull().default(false),
  firstReview: boolean("first_review").notNull(),
  reason: text("reason").notNull().default(""),
  at: instant("at").notNull(),
});
