import { date, integer, pgTable, text } from "drizzle-orm/pg-core";
import type { BundleState } from "#domain/need/bundle-lifecycle.ts";
import { instant } from "./columns.ts";
import { account, jurisdiction } from "./organisation.ts";

/** Items that may be bought together; kept like the catalogue, confirmed by a second person, never changed. */
export const itemBundle = pgTable("item_bundle", {
  code: text("code").primaryKey(),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  itemCodes: text("item_codes").array().notNull(),
  jurisdictionCode: text("jurisdiction_code")
    .notNull()
    .references(() => jurisdiction.code),
  reason: text("reason").notNull(),
  basis: text("basis").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }).notNull(),
  state: text("state").$type<BundleState>().notNull(),
  proposedBy: integer("proposed_by")
    .notNull()
    .references(() => account.id),
  proposedAt: instant("proposed_at").notNull(),
  decidedBy: integer("decided_by").references(() => account.id),
  decidedAt: instant("decided_at"),
  decisionNote: text("decision_note"),
  endedBy: integer("ended_by").references(() => account.id),
  endedAt: instant("ended_at"),
  endReason: text("end_reason"),
});
