import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, serial, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { WithdrawalCode } from "#domain/selection/withdrawal.ts";
import type { ListedAgency, ShortlistFilters } from "#domain/need/shortlist.ts";
import { instant } from "./columns.ts";
import { award, need } from "./need.ts";
import { account, membership } from "./organisation.ts";

/** A saved search of a draft with everybody it found; written once, the newest counts. */
export const needShortlist = pgTable(
  "need_shortlist",
  {
    id: serial("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id, { onDelete: "cascade" }),
    filters: jsonb("filters").$type<ShortlistFilters>().notNull(),
    itemCodes: text("item_codes").array().notNull(),
    agencies: jsonb("agencies").$type<ListedAgency[]>().notNull(),
    sha256: text("sha256").notNull(),
    lockedBy: integer("locked_by")
      .notNull()
      .references(() => account.id),
    lockedAt: instant("locked_at").notNull(),
  },
  (t) => [index("need_shortlist_need").on(t.needId)],
);

/** One person's wish to take a confirmed award back, and the other's word on it. */
export const awardWithdrawal = pgTable(
  "award_withdrawal",
  {
    id: serial("id").primaryKey(),
    awardId: integer("award_id")
      .notNull()
      .references(() => award.id),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    code: text("code").$type<WithdrawalCode>().notNull(),
    reason: text("reason").notNull(),
    state: text("state").$type<"asked" | "confirmed" | "refused">().notNull(),
    askedBy: integer("asked_by")
      .notNull()
      .references(() => account.id),
    askedAs: integer("asked_as").references(() => membership.id),
    askedAt: instant("asked_at").notNull(),
    decidedBy: integer("decided_by").references(() => account.id),
    decidedAs: integer("decided_as").references(() => membership.id),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
  },
  (t) => [
    index("award_withdrawal_need").on(t.needId),
    uniqueIndex("award_withdrawal_open")
      .on(t.awardId)
      .where(sql`state = 'asked'`),
  ],
);
