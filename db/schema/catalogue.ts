import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import type { ItemContent, QualificationRule } from "#domain/catalogue/item.ts";
import type { ProposalKind, ProposalState } from "#domain/catalogue/lifecycle.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import type { ApplicabilityRule } from "#domain/need/applicability.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { instant } from "./columns.ts";
import { account, jurisdiction, membership, organisation } from "./organisation.ts";

export type LegalBasis = ItemContent["legalBasis"][number];
export type ItemMaterial = { nameZh: string; nameEn: string; kind: "essential" | "deferrable" };

/** One proposed change of the catalogue: who, why, from when, and what became of it. Its content never changes. */
export const catalogueProposal = pgTable("catalogue_proposal", {
  id: serial("id").primaryKey(),
  kind: text("kind").$type<ProposalKind>().notNull(),
  subject: text("subject").notNull(),
  jurisdictionCode: text("jurisdiction_code")
    .notNull()
    .references(() => jurisdiction.code),
  /** What it was when the change was proposed; null for what is new. */
  before: jsonb("before").$type<ItemContent | PriceContent>(),
  content: jsonb("content").$type<ItemContent | PriceContent>(),
  reason: text("reason").notNull(),
  basis: text("basis").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }).notNull(),
  state: text("state").$type<ProposalState>().notNull(),
  proposedBy: integer("proposed_by")
    .notNull()
    .references(() => account.id),
  proposedAs: integer("proposed_as")
    .notNull()
    .references(() => membership.id),
  proposedAt: instant("proposed_at").notNull(),
  decidedBy: integer("decided_by").references(() => account.id),
  decidedAs: integer("decided_as").references(() => membership.id),
  decidedAt: instant("decided_at"),
  decisionNote: text("decision_note"),
});

export const priceDocument = pgTable("price_document", {
  id: text("id").primaryKey(),
  number: text("number").notNull(),
  titleZh: text("title_zh").notNull(),
  titleEn: text("title_en").notNull(),
  authorityZh: text("authority_zh").notNull(),
  authorityEn: text("authority_en").notNull(),
  clause: text("clause").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  validTo: date("valid_to", { mode: "string" }),
  /** The `PriceDocument` of domain/fee/price.ts. */
  rule: jsonb("rule").notNull(),
  illustrative: boolean("illustrative").notNull().default(false),
  version: integer("version").notNull().default(1),
  supersedesId: text("supersedes_id").references((): AnyPgColumn => priceDocument.id),
  proposalId: integer("proposal_id").references(() => catalogueProposal.id),
  publishedAt: instant("published_at")
    .notNull()
    .default(sql`app_now()`),
});

export const serviceItem = pgTable(
  "service_item",
  {
    code: text("code").primaryKey(),
    nameZh: text("name_zh").notNull(),
    nameEn: text("name_en").notNull(),
    categoryCode: text("category_code").notNull(),
    categoryZh: text("category_zh").notNull(),
    categoryEn: text("category_en").notNull(),
    departmentId: integer("department_id")
      .notNull()
      .references(() => organisation.id),
    legalBasis: jsonb("legal_basis").$type<LegalBasis[]>().notNull(),
    approvalsZh: text("approvals_zh").array().notNull(),
    approvalsEn: text("approvals_en").array().notNull(),
    deliverableZh: text("deliverable_zh").notNull(),
    deliverableEn: text("deliverable_en").notNull(),
    qualificationZh: text("qualification_zh").notNull(),
    qualificationEn: text("qualification_en").notNull(),
    selfServiceZh: text("self_service_zh").notNull(),
    selfServiceEn: text("self_service_en").notNull(),
    materials: jsonb("materials").$type<ItemMaterial[]>().notNull().default([]),
    /** The rule behind the two qualification texts; both lists empty where only the texts are known. */
    qualification: jsonb("qualification")
      .$type<QualificationRule>()
      .notNull()
      .default({ allOf: [], anyOf: [] }),
    applicability: jsonb("applicability").$type<ApplicabilityRule[]>().notNull().default([]),
    /** What may be charged at all. */
    fees: jsonb("fees").$type<LocalText[]>().notNull().default([]),
    limitWd: integer("limit_wd").notNull(),
    promisedWd: integer("promised_wd"),
    priceMode: text("price_mode").$type<"market" | "guided" | "fixed">().notNull(),
    priceDocumentId: text("price_document_id").references(() => priceDocument.id),
    /** The item whose result this one examines. */
    reviewsItem: text("reviews_item").references((): AnyPgColumn => serviceItem.code),
    illustrative: boolean("illustrative").notNull().default(false),
    listedOn: date("listed_on", { mode: "string" }).notNull(),
    delistedOn: date("delisted_on", { mode: "string" }),
    delistedReason: text("delisted_reason"),
    delistedBasis: text("delisted_basis"),
    updatedAt: instant("updated_at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [index("service_item_category").on(t.categoryCode)],
);

export type VersionStep = "listed" | "changed" | "delisted" | "relisted" | "priced";

/** Every state an item has been in, append-only; `inForceAt` is when the live row changed. */
export const itemVersion = pgTable(
  "item_version",
  {
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    version: integer("version").notNull(),
    step: text("step").$type<VersionStep>().notNull(),
    content: jsonb("content").$type<ItemContent>().notNull(),
    effectiveOn: date("effective_on", { mode: "string" }).notNull(),
    inForceAt: instant("in_force_at").notNull(),
    reason: text("reason").notNull(),
    basis: text("basis").notNull(),
    proposalId: integer("proposal_id").references(() => catalogueProposal.id),
  },
  (t) => [primaryKey({ columns: [t.itemCode, t.version] })],
);
