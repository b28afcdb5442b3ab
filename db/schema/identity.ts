import { index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ObjectionGround, ObjectionState } from "#domain/agency/entry-objection.ts";
import type { DeferrablePaper, PaperState } from "#domain/agency/entry-papers.ts";
import type { IdentityHit, IdentityRole } from "#domain/agency/identity.ts";
import type { ReviewState, Verdict } from "#domain/agency/identity-review.ts";
import { sql } from "drizzle-orm";
import { agency } from "./agency.ts";
import { instant } from "./columns.ts";
import { account, membership, organisation, registration, storedFile } from "./organisation.ts";
import { agencyChange } from "./vetting.ts";

/** By what a firm and the people behind it are known again; never deleted, only ended. */
export const identityFact = pgTable(
  "identity_fact",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text("role").$type<IdentityRole>().notNull(),
    node: text("node").notNull(),
    nameNode: text("name_node"),
    masked: text("masked").notNull(),
    shareBp: integer("share_bp"),
    statedAt: instant("stated_at")
      .notNull()
      .default(sql`app_now()`),
    endedAt: instant("ended_at"),
  },
  (t) => [index("identity_fact_node").on(t.node), index("identity_fact_organisation").on(t.organisationId)],
);

/** An entry, a change or a listed agency that leads to a firm under a ban: two officers have to say the same. */
export const identityReview = pgTable(
  "identity_review",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    registrationId: integer("registration_id").references(() => registration.id),
    /** The listed agency that it is about, where it is not about an entry. */
    agencyId: integer("agency_id").references(() => agency.id),
    changeId: integer("change_id").references(() => agencyChange.id),
    state: text("state").$type<ReviewState>().notNull().default("open"),
    hits: jsonb("hits").$type<IdentityHit[]>().notNull(),
    openedAt: instant("opened_at").notNull(),
    dueAt: instant("due_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    index("identity_review_registration").on(t.registrationId),
    index("identity_review_agency").on(t.agencyId),
    uniqueIndex("identity_review_change_open")
      .on(t.changeId)
      .where(sql`state = 'open' and change_id is not null`),
    uniqueIndex("identity_review_agency_open")
      .on(t.agencyId)
      .where(sql`state = 'open' and change_id is null`),
  ],
);

export const identityOpinion = pgTable(
  "identity_opinion",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    reviewId: integer("review_id")
      .notNull()
      .references(() => identityReview.id),
    accountId: integer("account_id")
      .notNull()
      .references(() => account.id),
    membershipId: integer("membership_id")
      .notNull()
      .references(() => membership.id),
    organisationId: integer("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text("role").notNull(),
    verdict: text("verdict").$type<Verdict>().notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("identity_opinion_review").on(t.reviewId)],
);

/** Deferrable papers of an entry (容缺). */
export const entryPaper = pgTable(
  "entry_paper",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    kind: text("kind").$type<DeferrablePaper>().notNull(),
    state: text("state").$type<PaperState>().notNull(),
    fileId: uuid("file_id").references(() => storedFile.id),
    dueAt: instant("due_at"),
    handedInAt: instant("handed_in_at"),
    checkedBy: integer("checked_by").references(() => account.id),
    checkedAt: instant("checked_at"),
    remark: text("remark"),
  },
  (t) => [unique("entry_paper_once").on(t.agencyId, t.kind)],
);

/** An objection while an entry is publicised; a guest's contact is for the regulator only. */
export const entryObjection = pgTable(
  "entry_objection",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    ground: text("ground").$type<ObjectionGround>().notNull(),
    facts: text("facts").notNull(),
    fileId: uuid("file_id").references(() => storedFile.id),
    accountId: integer("account_id").references(() => account.id),
    guestName: text("guest_name"),
    guestContact: text("guest_contact"),
    state: text("state").$type<ObjectionState>().notNull().default("open"),
    submittedAt: instant("submitted_at").notNull(),
    answerDueAt: instant("answer_due_at").notNull(),
    decideDueAt: instant("decide_due_at").notNull(),
    answer: text("answer"),
    answeredBy: integer("answered_by").references(() => account.id),
    answeredAt: instant("answered_at"),
    decision: text("decision"),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [index("entry_objection_agency").on(t.agencyId)],
);
