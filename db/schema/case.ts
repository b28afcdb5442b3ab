import { sql } from "drizzle-orm";
import { boolean, date, doublePrecision, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { serviceItem } from "./catalogue.ts";
import { fen, instant } from "./columns.ts";
import { jurisdiction, organisation } from "./organisation.ts";

export type CasePhase = "project" | "land" | "construction" | "acceptance";

/** A client; `id` is its organisation's id. The sector follows from the checked industry code. */
export const owner = pgTable("owner", {
  id: integer("id")
    .primaryKey()
    .references(() => organisation.id),
  industryCode: text("industry_code").notNull(),
  publicBody: boolean("public_body").notNull().default(false),
  legalRepresentative: text("legal_representative").notNull(),
  contactName: text("contact_name").notNull(),
  phone: text("phone").notNull(),
  email: text("email").notNull(),
  addressZh: text("address_zh").notNull(),
  /** A person of the role owner_approver says yes before anything is posted. */
  approvesFirst: boolean("approves_first").notNull().default(false),
});

/** The approval that requires the work; identified for life by the 24-character project code. */
export const approvalCase = pgTable(
  "approval_case",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    code: text("code").notNull().unique(),
    projectName: text("project_name").notNull(),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => owner.id),
    departmentId: integer("department_id")
      .notNull()
      .references(() => organisation.id),
    jurisdictionCode: text("jurisdiction_code")
      .notNull()
      .references(() => jurisdiction.code),
    matterZh: text("matter_zh").notNull(),
    matterEn: text("matter_en"),
    phase: text("phase").$type<CasePhase>().notNull(),
    state: text("state").$type<"open" | "suspended" | "finished" | "closed">().notNull().default("open"),
    limitWd: integer("limit_wd").notNull(),
    investmentFen: fen("investment_fen"),
    areaM2: integer("area_m2"),
    /** The zone or park it lies in, as the list of items names it. */
    zone: text("zone"),
    /** Where the project lies, in degrees of WGS84; both or neither. */
    siteLng: doublePrecision("site_lng"),
    siteLat: doublePrecision("site_lat"),
    keyProject: boolean("key_project").notNull().default(false),
    /** Null until the department has confirmed a case that an owner opened by hand. */
    confirmedAt: instant("confirmed_at"),
    acceptedOn: date("accepted_on", { mode: "string" }).notNull(),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [index("approval_case_owner").on(t.ownerId)],
);

export const caseRequirement = pgTable(
  "case_requirement",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    caseId: integer("case_id")
      .notNull()
      .references(() => approvalCase.id),
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    phase: text("phase").$type<CasePhase>().notNull(),
    reason: text("reason").notNull(),
    basis: text("basis").notNull(),
    neededOn: date("needed_on", { mode: "string" }),
    state: text("state")
      .$type<"open" | "engaged" | "delivered" | "accepted" | "rejected" | "waived" | "covered">()
      .notNull()
      .default("open"),
    reviewedAt: instant("reviewed_at"),
    reviewReason: text("review_reason"),
    bySilence: boolean("by_silence").notNull().default(false),
    /** The owner's own wish: no approval asks for it. */
    voluntary: boolean("voluntary").notNull().default(false),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [unique("case_requirement_once").on(t.caseId, t.itemCode)],
);
