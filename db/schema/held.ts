import { integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { NegotiationOutcome, TalkState } from "#domain/selection/negotiation.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import { agency } from "./agency.ts";
import { fen, instant } from "./columns.ts";
import { need } from "./need.ts";
import { account } from "./organisation.ts";
import { quoteEnvelope } from "./quote.ts";

/** What an opening found while its result waits for timed rounds or talks; 0028 and 0029 say who may read it. */
export const heldQuote = pgTable(
  "held_quote",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: smallint("round").notNull(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    envelopeId: uuid("envelope_id")
      .notNull()
      .references(() => quoteEnvelope.id),
    amountFen: fen("amount_fen"),
    lineFen: fen("line_fen").array().$type<Fen[]>(),
    days: integer("days"),
    rejection: jsonb("rejection").$type<Refusal>(),
    heldAt: instant("held_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.round, t.agencyId] })],
);

export const priceRound = pgTable(
  "price_round",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: smallint("round").notNull(),
    no: smallint("no").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.round, t.no] })],
);

export const priceBid = pgTable("price_bid", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  needId: integer("need_id").notNull(),
  round: smallint("round").notNull(),
  no: smallint("no").notNull(),
  agencyId: integer("agency_id").notNull(),
  amountFen: fen("amount_fen").notNull(),
  lineFen: fen("line_fen").array().$type<Fen[]>(),
  at: instant("at").notNull(),
});

export const negotiation = pgTable("negotiation", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  needId: integer("need_id")
    .notNull()
    .references(() => need.id),
  round: smallint("round").notNull(),
  begunAt: instant("begun_at").notNull(),
  ownerDueAt: instant("owner_due_at").notNull(),
  outcome: text("outcome").$type<NegotiationOutcome>(),
  endedAt: instant("ended_at"),
});

export const negotiationTalk = pgTable("negotiation_talk", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  negotiationId: integer("negotiation_id")
    .notNull()
    .references(() => negotiation.id),
  agencyId: integer("agency_id")
    .notNull()
    .references(() => agency.id),
  position: smallint("position").notNull(),
  state: text("state").$type<TalkState>().notNull(),
  exchange: smallint("exchange").notNull(),
  dueAt: instant("due_at").notNull(),
  amountFen: fen("amount_fen"),
  lineFen: fen("line_fen").array().$type<Fen[]>(),
  days: integer("days"),
  reason: text("reason"),
  startedAt: instant("started_at").notNull(),
  endedAt: instant("ended_at"),
});

export const negotiationMove = pgTable("negotiation_move", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  talkId: integer("talk_id")
    .notNull()
    .references(() => negotiationTalk.id),
  exchange: smallint("exchange").notNull(),
  kind: text("kind").$type<"ask" | "answer" | "agree" | "decline" | "break_off" | "lapse">().notNull(),
  text: text("text").notNull(),
  amountFen: fen("amount_fen"),
  lineFen: fen("line_fen").array().$type<Fen[]>(),
  days: integer("days"),
  byAccount: integer("by_account").references(() => account.id),
  at: instant("at").notNull(),
});
