import { index, integer, pgTable, serial, text } from "drizzle-orm/pg-core";
import type { OverrideState } from "#domain/fee/override.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { owner } from "./case.ts";
import { fen, instant } from "./columns.ts";
import { need } from "./need.ts";
import { account, membership } from "./organisation.ts";

/** One need's cap, lifted by two persons; what was proposed never changes. */
export const capOverride = pgTable(
  "cap_override",
  {
    id: serial("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    capFen: fen("cap_fen").notNull(),
    beforeFen: fen("before_fen").notNull(),
    reason: text("reason").notNull(),
    state: text("state").$type<OverrideState>().notNull(),
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
  },
  (t) => [index("cap_override_need").on(t.needId)],
);

/** A price officer's word on an owner's sector, append-only; the last row counts, null is back to the code. */
export const ownerSector = pgTable(
  "owner_sector",
  {
    id: serial("id").primaryKey(),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => owner.id),
    sector: text("sector").$type<Sector>(),
    reason: text("reason").notNull(),
    decidedBy: integer("decided_by")
      .notNull()
      .references(() => account.id),
    decidedAs: integer("decided_as")
      .notNull()
      .references(() => membership.id),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [index("owner_sector_owner").on(t.ownerId, t.id)],
);
