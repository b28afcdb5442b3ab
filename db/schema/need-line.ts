import { index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import type { FeeCap } from "#domain/fee/cap.ts";
import { caseRequirement } from "./case.ts";
import { priceDocument, serviceItem } from "./catalogue.ts";
import { fen } from "./columns.ts";
import { need } from "./need.ts";

/** The lines of a bundled need, from 1. A need of one item has none: its own columns are its one line. */
export const needLine = pgTable(
  "need_line",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => caseRequirement.id),
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    quantities: jsonb("quantities").$type<Record<string, number>>().notNull().default({}),
    ceilingFen: fen("ceiling_fen"),
    directPriceFen: fen("direct_price_fen"),
    /** The version its cap was computed by. */
    priceDocumentId: text("price_document_id").references(() => priceDocument.id),
    capFen: fen("cap_fen"),
    /** As published, with its derivation. */
    cap: jsonb("cap").$type<FeeCap>(),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.position] }),
    unique("need_line_need_id_requirement_id_key").on(t.needId, t.requirementId),
    unique("need_line_need_id_item_code_key").on(t.needId, t.itemCode),
    index("need_line_requirement").on(t.requirementId),
  ],
);
