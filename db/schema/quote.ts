import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Candidate } from "#domain/selection/ranking.ts";
import type { Fen } from "#domain/shared/money.ts";
import { agency } from "./agency.ts";
import { bytea, fen, instant } from "./columns.ts";
import { need } from "./need.ts";

/**
 * Key pairs made by the opener ahead of time; publishing a need claims one. So the web process never
 * holds a private key, and a notice never appears without its key.
 */
export const noticeKey = pgTable("notice_key", {
  keyId: text("key_id").primaryKey(),
  needId: integer("need_id").references(() => need.id),
  /** Each round of the need has its own key; unique with the need. */
  needRound: smallint("need_round").notNull().default(1),
  suite: text("suite").notNull(),
  publicKey: bytea("public_key").notNull(),
  wrappedPrivate: bytea("wrapped_private").notNull(),
  /** C0 of zjcs-draw/1, published with the notice; the secret itself is wrapped beside the key. */
  drawId: text("draw_id").notNull().unique(),
  drawCommit: bytea("draw_commit").notNull(),
  wrappedDrawSecret: bytea("wrapped_draw_secret").notNull(),
  /** The wrapped secret is the last of so many; the first is the one committed to. */
  drawRounds: smallint("draw_rounds").notNull().default(1),
  kekId: text("kek_id").notNull(),
  custody: text("custody").$type<"auto" | "supervised">().notNull().default("auto"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`app_now()`),
  claimedAt: instant("claimed_at"),
  releasedAt: instant("released_at"),
});

export const quoteEnvelope = pgTable(
  "quote_envelope",
  {
    id: uuid("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: integer("round").notNull(),
    lotNo: integer("lot_no").notNull().default(1),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    version: integer("version").notNull(),
    keyId: text("key_id").notNull(),
    envelope: bytea("envelope").notNull(),
    sha256: bytea("sha256").notNull(),
    commitment: bytea("commitment").notNull(),
    receivedAt: instant("received_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** The version of the notice it was made for. */
    noticeVersion: smallint("notice_version").notNull().default(1),
  },
  (t) => [
    unique("quote_envelope_version").on(t.needId, t.round, t.lotNo, t.agencyId, t.version),
    check("quote_envelope_size", sql`octet_length(envelope) = 561`),
    check("quote_envelope_hash", sql`sha256 = sha256(envelope)`),
    index("quote_envelope_agency").on(t.agencyId),
  ],
);

export const opening = pgTable(
  "opening",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: integer("round").notNull(),
    /** Sorted envelope hashes, fixed before the key is released. */
    envelopeHashes: text("envelope_hashes").array().notNull(),
    startedAt: instant("started_at").notNull(),
    keyReleasedAt: instant("key_released_at"),
    finishedAt: instant("finished_at"),
    /** What the ranking starts from, without nonces; a waiting draw is resumed from it. */
    candidates: jsonb("candidates").$type<Omit<Candidate, "nonceHex">[]>(),
    /** Null while a draw is waited for. */
    rankedAt: instant("ranked_at"),
    /** Ranking, rejections and tie draw, as computed. */
    result: jsonb("result"),
  },
  (t) => [unique("opening_once").on(t.needId, t.round)],
);

export type SealedTerms = { readonly amountFen: Fen; readonly lineFen: Fen[] | null; readonly days: number };

export const quoteOpened = pgTable(
  "quote_opened",
  {
    envelopeId: uuid("envelope_id")
      .primaryKey()
      .references(() => quoteEnvelope.id),
    openingId: integer("opening_id")
      .notNull()
      .references(() => opening.id),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    amountFen: fen("amount_fen"),
    /** The amount by line of a bundle, in the order of the lines; null for one item. */
    lineFen: fen("line_fen").array(),
    days: integer("days"),
    practitionerIds: integer("practitioner_ids").array().notNull().default([]),
    salt: bytea("salt"),
    nonce: bytea("nonce"),
    /** What the envelope said, where timed rounds or talks led to other terms. */
    sealed: jsonb("sealed").$type<SealedTerms>(),
    result: text("result")
      .$type<
        | "ok"
        | "over_cap"
        | "below_floor"
        | "unreadable"
        | "commitment_mismatch"
        | "bidder_fault"
        | "platform_fault"
      >()
      .notNull(),
    /** The refusal code where the quote was valid to open but not eligible. */
    rejection: text("rejection"),
    rank: integer("rank"),
    abnormallyLow: boolean("abnormally_low").notNull().default(false),
  },
  (t) => [index("quote_opened_need").on(t.needId)],
);
