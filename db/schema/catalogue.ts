import { sql } from "drizzle-orm";
import { boolean, date, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organisation } from "./organisation.ts";

export type LegalBasis = { documentZh: string; documentEn: string; clause: string };
export type ItemMaterial = { nameZh: string; nameEn: string; kind: "essential" | "deferrable" };

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
    departmentId: integer("department_id").notNull().references(() => organisation.id),
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
    limitWd: integer("limit_wd").notNull(),
    priceMode: text("price_mode").$type<"market" | "guided" | "fixed">().notNull(),
    priceDocumentId: text("price_document_id").references(() => priceDocument.id),
    illustrative: boolean("illustrative").notNull().default(false),
    listedOn: date("listed_on", { mode: "string" }).notNull(),
    delistedOn: date("delisted_on", { mode: "string" }),
    delistedReason: text("delisted_reason"),
    updatedAt: instant("updated_at").notNull().default(sql`app_now()`),
  },
  (t) => [index("service_item_category").on(t.categoryCode)],
);
