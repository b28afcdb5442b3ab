import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  serial,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Polygon } from "#domain/case/coverage.ts";
import type { RegionalState } from "#domain/case/regional-lifecycle.ts";
import { caseRequirement } from "./case.ts";
import { instant } from "./columns.ts";
import { account, jurisdiction, organisation, storedFile } from "./organisation.ts";

/** One version of a report made for a region (区域评估); published versions never change. */
export const regionalResult = pgTable(
  "regional_result",
  {
    id: serial("id").primaryKey(),
    no: text("no").notNull(),
    version: integer("version").notNull(),
    titleZh: text("title_zh").notNull(),
    titleEn: text("title_en").notNull(),
    itemCodes: text("item_codes").array().notNull(),
    departmentId: integer("department_id")
      .notNull()
      .references(() => organisation.id),
    jurisdictionCode: text("jurisdiction_code")
      .notNull()
      .references(() => jurisdiction.code),
    projectCodes: text("project_codes").array().notNull().default([]),
    zone: text("zone"),
    polygon: jsonb("polygon").$type<Polygon>(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }).notNull(),
    conditions: text("conditions").notNull().default(""),
    /** What the owner signs before it relies on the result; null where nothing is asked. */
    commitment: text("commitment"),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
    reason: text("reason").notNull(),
    state: text("state").$type<RegionalState>().notNull(),
    proposedBy: integer("proposed_by")
      .notNull()
      .references(() => account.id),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    revokedBy: integer("revoked_by").references(() => account.id),
    revokedAt: instant("revoked_at"),
    revokeReason: text("revoke_reason"),
  },
  (t) => [
    unique("regional_result_no_version_key").on(t.no, t.version),
    uniqueIndex("regional_result_in_force")
      .on(t.no)
      .where(sql`state = 'in_force'`),
    uniqueIndex("regional_result_proposed")
      .on(t.no)
      .where(sql`state = 'proposed'`),
    index("regional_result_items").using("gin", t.itemCodes),
  ],
);

/** A case that relies on a result instead of a report of its own, with what its owner signed. */
export const regionalUse = pgTable(
  "regional_use",
  {
    id: serial("id").primaryKey(),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => caseRequirement.id),
    resultId: integer("result_id")
      .notNull()
      .references(() => regionalResult.id),
    commitment: text("commitment"),
    signedName: text("signed_name").notNull(),
    signedBy: integer("signed_by")
      .notNull()
      .references(() => account.id),
    signedAt: instant("signed_at").notNull(),
    endedAt: instant("ended_at"),
    endReason: text("end_reason").$type<"revoked" | "commitment_broken">(),
  },
  (t) => [
    uniqueIndex("regional_use_live")
      .on(t.requirementId)
      .where(sql`ended_at is null`),
    index("regional_use_result").on(t.resultId),
  ],
);

export const commitmentCheck = pgTable("commitment_check", {
  id: serial("id").primaryKey(),
  useId: integer("use_id")
    .notNull()
    .references(() => regionalUse.id),
  result: text("result").$type<"kept" | "broken">().notNull(),
  note: text("note").notNull(),
  checkedBy: integer("checked_by")
    .notNull()
    .references(() => account.id),
  checkedAt: instant("checked_at").notNull(),
});
