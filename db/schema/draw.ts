import { boolean, integer, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import type { DrawSource, FrozenList } from "#domain/selection/draw-plan.ts";
import type { VoidReason } from "#domain/selection/draw-progress.ts";
import type { SignedTranscript } from "#domain/selection/draw-signature.ts";
import type { DrawPurpose } from "#domain/selection/transcript.ts";
import { bytea, instant } from "./columns.ts";
import { need } from "./need.ts";
import { account } from "./organisation.ts";
import { opening } from "./quote.ts";

/** One round of a public draw, step by step; 0017_draw.sql holds what no code path may do. */
export const draw = pgTable("draw", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  needId: integer("need_id")
    .notNull()
    .references(() => need.id),
  lotNo: integer("lot_no").notNull().default(1),
  purpose: text("purpose").$type<DrawPurpose>().notNull(),
  round: smallint("round").notNull(),
  openingId: integer("opening_id").references(() => opening.id),
  drawCode: text("draw_code").notNull(),
  /** The notice's commitment; `commitment` is this round's own. */
  anchor: bytea("anchor").notNull(),
  commitment: bytea("commitment").notNull(),
  candidates: jsonb("candidates").$type<FrozenList["candidates"]>().notNull(),
  listHash: bytea("list_hash").notNull(),
  source: text("source").$type<DrawSource>().notNull(),
  publicFunds: boolean("public_funds").notNull(),
  frozenAt: instant("frozen_at").notNull(),
  drawAt: instant("draw_at").notNull(),
  lateAt: instant("late_at").notNull(),
  witnessCommit: bytea("witness_commit"),
  /** The witness's secret, sealed to the notice's key: silence cannot stop the draw. */
  witnessSealed: bytea("witness_sealed"),
  witnessName: text("witness_name"),
  witnessBy: integer("witness_by").references(() => account.id),
  witnessedAt: instant("witnessed_at"),
  publicRound: text("public_round"),
  publicValue: text("public_value"),
  valueAt: instant("value_at"),
  revealedAt: instant("revealed_at"),
  transcript: jsonb("transcript").$type<SignedTranscript>(),
  voidReason: text("void_reason").$type<VoidReason>(),
  voidNote: text("void_note"),
  voidAskedBy: integer("void_asked_by").references(() => account.id),
  voidAskedName: text("void_asked_name"),
  voidAskedAt: instant("void_asked_at"),
  voidedBy: integer("voided_by").references(() => account.id),
  voidedName: text("voided_name"),
  voidedAt: instant("voided_at"),
});

/** Append-only: what each officer typed; `hall` is the operator, `watch` the supervisor or auditor. */
export const drawValue = pgTable("draw_value", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  drawId: integer("draw_id")
    .notNull()
    .references(() => draw.id),
  accountId: integer("account_id")
    .notNull()
    .references(() => account.id),
  officerName: text("officer_name").notNull(),
  organisationName: text("organisation_name").notNull(),
  side: text("side").$type<"hall" | "watch">().notNull(),
  publicRound: text("public_round").notNull(),
  digits: text("digits").notNull(),
  enteredAt: instant("entered_at").notNull(),
});
