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
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Grade } from "#domain/agency/grade.ts";
import { serviceItem } from "./catalogue.ts";
import { fen, instant } from "./columns.ts";
import { account, organisation } from "./organisation.ts";

export type AgencyState =
  | "draft"
  | "submitted"
  | "returned"
  | "conditional_publicity"
  | "publicity"
  | "listed"
  | "suspended"
  | "withdrawn"
  | "delisted";

/** A vetted firm; `id` is its organisation's id, the credit code is organisation.code. */
export const agency = pgTable(
  "agency",
  {
    id: integer("id")
      .primaryKey()
      .references(() => organisation.id),
    state: text("state").$type<AgencyState>().notNull(),
    /** A cache of the last grade decision in force, written by the grade command only. */
    grade: text("grade").$type<Grade>().notNull().default("unrated"),
    /** A cache of credit_score.score. */
    score: numeric("score", { precision: 5, scale: 2, mode: "number" }),
    legalRepresentative: text("legal_representative").notNull(),
    contactName: text("contact_name").notNull(),
    phone: text("phone").notNull(),
    email: text("email").notNull(),
    addressZh: text("address_zh").notNull(),
    establishedOn: date("established_on", { mode: "string" }).notNull(),
    registeredCapitalFen: fen("registered_capital_fen"),
    introduction: text("introduction").notNull().default(""),
    decoupled: boolean("decoupled").notNull().default(false),
    pledgedAt: instant("pledged_at"),
    publicityEndsAt: instant("publicity_ends_at"),
    listedAt: instant("listed_at"),
    delistedAt: instant("delisted_at"),
    bankName: text("bank_name"),
    /** A keyed hash; the number itself is nowhere. */
    bankAccountNode: text("bank_account_node"),
    bankAccountMasked: text("bank_account_masked"),
  },
  (t) => [index("agency_listing").on(t.state, t.grade, t.score)],
);

export type SuspendedReason = "no_practitioner";

/** An agency's approval for one service item: search, sign-up and quoting test this, not the firm. */
export const agencyService = pgTable(
  "agency_service",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    state: text("state").$type<"submitted" | "approved" | "rejected" | "expired" | "suspended">().notNull(),
    certificateName: text("certificate_name").notNull(),
    certificateNo: text("certificate_no").notNull(),
    certificateIssuer: text("certificate_issuer").notNull().default(""),
    certificateIssuedOn: date("certificate_issued_on", { mode: "string" }),
    certificateExpiresOn: date("certificate_expires_on", { mode: "string" }).notNull(),
    pledgedPriceFen: fen("pledged_price_fen"),
    pledgedWd: integer("pledged_wd"),
    approvedAt: instant("approved_at"),
    /** Who found the certificate and the person to be what the item asks for. */
    judgedBy: integer("judged_by").references(() => account.id),
    /** Named for this service; empty: all of the agency. */
    practitionerIds: integer("practitioner_ids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    suspendedReason: text("suspended_reason").$type<SuspendedReason>(),
  },
  (t) => [
    unique("agency_service_once").on(t.agencyId, t.itemCode),
    index("agency_service_item").on(t.itemCode),
  ],
);

export const practitioner = pgTable(
  "practitioner",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    name: text("name").notNull(),
    qualification: text("qualification").notNull(),
    certificateNo: text("certificate_no").notNull(),
    /** Keyed: the number itself is nowhere. */
    identityHash: text("identity_hash"),
    identityTail: text("identity_tail"),
    joinedOn: date("joined_on", { mode: "string" }),
    leftOn: date("left_on", { mode: "string" }),
  },
  (t) => [
    index("practitioner_agency").on(t.agencyId),
    uniqueIndex("practitioner_active_certificate")
      .on(t.certificateNo)
      .where(sql`left_on is null`),
    uniqueIndex("practitioner_active_identity")
      .on(t.identityHash)
      .where(sql`left_on is null`),
    index("practitioner_certificate")
      .on(sql`upper(regexp_replace(normalize(certificate_no, NFKC), '[\\s-]', '', 'g'))`)
      .where(sql`left_on is null`),
  ],
);

/** The yearly joint inspection's result, by import; feeds R and may set the first letter. */
export const inspection = pgTable(
  "inspection",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    year: integer("year").notNull(),
    score: numeric("score", { precision: 5, scale: 2, mode: "number" }).notNull(),
    letter: text("letter").$type<"A" | "B" | "C" | "D">().notNull(),
    source: text("source").notNull(),
    importedAt: instant("imported_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [unique("inspection_once").on(t.agencyId, t.year)],
);

/** A decision that set an agency's letter, with all its inputs; never changed. */
export const gradeDecision = pgTable(
  "grade_decision",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    kind: text("kind").$type<"admission" | "inspection" | "quarterly" | "sanction" | "annulment">().notNull(),
    grade: text("grade").$type<Grade>().notNull(),
    previous: text("previous").$type<Grade>().notNull(),
    score: numeric("score", { precision: 5, scale: 2, mode: "number" }),
    reference: text("reference").notNull(),
    inputs: jsonb("inputs").notNull().default({}),
    policyProfile: text("policy_profile").notNull(),
    policyVersion: integer("policy_version").notNull(),
    decidedAt: instant("decided_at").notNull(),
    effectiveAt: instant("effective_at").notNull(),
  },
  (t) => [index("grade_decision_agency").on(t.agencyId, t.effectiveAt)],
);

/** The latest recomputation, with the explanation that the page shows. */
export const creditScore = pgTable("credit_score", {
  agencyId: integer("agency_id")
    .primaryKey()
    .references(() => agency.id),
  score: numeric("score", { precision: 5, scale: 2, mode: "number" }).notNull(),
  ownerPart: numeric("owner_part", { precision: 5, scale: 2, mode: "number" }).notNull(),
  regulatorPart: numeric("regulator_part", { precision: 5, scale: 2, mode: "number" }).notNull(),
  platformPart: numeric("platform_part", { precision: 5, scale: 2, mode: "number" }).notNull(),
  deductions: numeric("deductions", { precision: 6, scale: 2, mode: "number" }).notNull(),
  /** What the letter would be if an official decision fell today. */
  letter: text("letter").$type<Grade>().notNull(),
  explanation: jsonb("explanation").notNull(),
  facts: jsonb("facts").notNull(),
  policyProfile: text("policy_profile").notNull(),
  policyVersion: integer("policy_version").notNull(),
  computedAt: instant("computed_at").notNull(),
});
