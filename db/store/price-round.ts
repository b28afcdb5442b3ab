import { and, asc, eq, sql } from "drizzle-orm";
import { heldQuote, priceBid, priceRound } from "../schema/held.ts";
import type { Bid, PriceRound } from "#domain/selection/price-rounds.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import type { Tx } from "../transaction.ts";

export type HeldRow = typeof heldQuote.$inferSelect;
export type BidRow = typeof priceBid.$inferSelect;
type At = { readonly id: number; readonly round: number };

/** Once for all: what the opening found, until the result may be told. */
export async function insertHeld(tx: Tx, rows: readonly (typeof heldQuote.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(heldQuote).values([...rows]);
}

/** Only the opener's role may read these. */
export async function heldQuotes(db: Db, { id, round }: At): Promise<HeldRow[]> {
  return db
    .select()
    .from(heldQuote)
    .where(and(eq(heldQuote.needId, id), eq(heldQuote.round, round)));
}

/** Whether the sealed quotes of this round are open and their result waits for what follows. */
export async function isHeld(db: Db, { id, round }: At): Promise<boolean> {
  const rows = await db
    .select({ agencyId: heldQuote.agencyId })
    .from(heldQuote)
    .where(and(eq(heldQuote.needId, id), eq(heldQuote.round, round)))
    .limit(1);
  return rows.length > 0;
}

/** Only the opener's role may read these; in the order in which they came. */
export async function bidsOf(db: Db, { id, round }: At): Promise<BidRow[]> {
  return db
    .select()
    .from(priceBid)
    .where(and(eq(priceBid.needId, id), eq(priceBid.round, round)))
    .orderBy(asc(priceBid.id));
}

export async function insertPriceRounds(tx: Tx, need: At, rounds: readonly PriceRound[]): Promise<void> {
  await tx.insert(priceRound).values(rounds.map((each) => ({ ...each, needId: need.id, round: need.round })));
}

/** The timed rounds as the opening fixed them; [] before it and where there are none. */
export async function priceRoundsOf(db: Db, { id, round }: At): Promise<PriceRound[]> {
  return db
    .select({ no: priceRound.no, startsAt: priceRound.startsAt, endsAt: priceRound.endsAt })
    .from(priceRound)
    .where(and(eq(priceRound.needId, id), eq(priceRound.round, round)))
    .orderBy(asc(priceRound.no));
}

export type OwnPrice = {
  /** 1 is the sealed quote. */
  readonly no: number;
  readonly amountFen: Fen | null;
  readonly lineFen: readonly Fen[] | null;
  readonly days: number | null;
  readonly rejection: Refusal | null;
  readonly at: Date;
};

type Price = {
  no: number;
  amount_fen: string | null;
  line_fen: string[] | null;
  days: number | null;
  rejection: Refusal | null;
  at: Date | string;
};

/** One bidder's own way down, the sealed price first; [] for who has no quote among them. */
export async function ownPrices(db: Db, { id, round }: At, agencyId: number): Promise<OwnPrice[]> {
  const found = await db.execute<Price>(sql`select * from own_prices(${id}, ${round}, ${agencyId})`);
  return found.rows.map(({ no, amount_fen, line_fen, days, rejection, at }) => ({
    no,
    amountFen: amount_fen === null ? null : toFen(Number(amount_fen)),
    lineFen: line_fen?.map((each) => toFen(Number(each))) ?? null,
    days,
    rejection,
    at: new Date(at),
  }));
}

export type LowestPrice = { readonly no: number; readonly lowestFen: Fen | null };

/** What everybody may know: after each round that has ended, the lowest price; no name, no number. */
export async function lowestPrices(db: Db, { id, round }: At): Promise<LowestPrice[]> {
  const found = await db.execute<{ no: number; lowest_fen: string | null }>(
    sql`select * from lowest_prices(${id}, ${round})`,
  );
  return found.rows.map(({ no, lowest_fen }) => ({
    no,
    lowestFen: lowest_fen === null ? null : toFen(Number(lowest_fen)),
  }));
}

/** Every bid once the result is public; [] before. */
export async function toldBids(db: Db, { id, round }: At): Promise<(Bid & { readonly at: Date })[]> {
  const found = await db.execute<{ no: number; code: string; amount_fen: string; at: Date | string }>(
    sql`select b.no, o.code, b.amount_fen, b.at from told_bids(${id}, ${round}) b
      join organisation o on o.id = b.agency_id order by b.no, b.at`,
  );
  return found.rows.map(({ no, code, amount_fen, at }) => ({
    no,
    agency: code,
    amountFen: toFen(Number(amount_fen)),
    at: new Date(at),
  }));
}

type NewBid = {
  readonly need: At;
  readonly agencyId: number;
  readonly amountFen: Fen;
  readonly lineFen: readonly Fen[] | null;
};

/** One statement decides and stores: in the round that runs by the database's own clock, or null when none does. */
export async function insertBid(tx: Tx, bid: NewBid): Promise<{ no: number; at: Date } | null> {
  const { need, agencyId, amountFen, lineFen } = bid;
  const lines = lineFen ? sql`${`{${lineFen.join(",")}}`}::bigint[]` : sql`null`;
  const result = await tx.execute<{ no: number; at: Date | string }>(sql`
    with clock as materialized (select app_now() as now)
    insert into price_bid (need_id, round, no, agency_id, amount_fen, line_fen, at)
    select r.need_id, r.round, r.no, ${agencyId}, ${amountFen}, ${lines}, clock.now
    from price_round r, clock
    where r.need_id = ${need.id} and r.round = ${need.round} and clock.now >= r.starts_at and clock.now < r.ends_at
    returning no, at`);
  const row = result.rows[0];
  return row ? { no: row.no, at: new Date(row.at) } : null;
}
