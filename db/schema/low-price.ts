import { integer, index, pgTable, primaryKey, serial, text, uuid } from "drizzle-orm/pg-core";
import type { LowReason } from "#domain/selection/abnormally-low.ts";
import { agency } from "./agency.ts";
import { fen, instant } from "./columns.ts";
import { need } from "./need.ts";
import { account, storedFile } from "./organisation.ts";
import { opening, quoteEnvelope } from "./quote.ts";

/** A quote found abnormally low, with what its agency and the owner said of it; silence is told by the instants. */
export const lowPrice = pgTable(
  "low_price",
  {
    id: serial("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    openingId: integer("opening_id")
      .notNull()
      .references(() => opening.id),
    envelopeId: uuid("envelope_id")
      .notNull()
      .unique()
      .references(() => quoteEnvelope.id),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    amountFen: fen("amount_fen").notNull(),
    meanFen: fen("mean_fen").notNull(),
    nextFen: fen("next_fen").notNull(),
    reasons: text("reasons").array().$type<LowReason[]>().notNull(),
    foundAt: instant("found_at").notNull(),
    justifyBy: instant("justify_by").notNull(),
    decideBy: instant("decide_by").notNull(),
    justification: text("justification"),
    justifiedBy: integer("justified_by").references(() => account.id),
    justifiedAt: instant("justified_at"),
    decision: text("decision").$type<"accepted" | "rejected">(),
    decisionReason: text("decision_reason"),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
    /** When the selection went on. */
    settledAt: instant("settled_at"),
  },
  (t) => [index("low_price_need").on(t.needId)],
);

export const lowPriceFile = pgTable(
  "low_price_file",
  {
    lowPriceId: integer("low_price_id")
      .notNull()
      .references(() => lowPrice.id),
    fileId: uuid("file_id")
      .notNull()
      .unique()
      .references(() => storedFile.id),
  },
  (t) => [primaryKey({ columns: [t.lowPriceId, t.fileId] })],
);
