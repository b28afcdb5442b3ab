import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { negotiation, negotiationMove, negotiationTalk } from "../schema/held.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import type { Tx } from "../transaction.ts";

export type NegotiationRow = typeof negotiation.$inferSelect;
export type TalkRow = typeof negotiationTalk.$inferSelect;

type At = { readonly id: number; readonly round: number };

export async function insertNegotiation(
  tx: Tx,
  values: typeof negotiation.$inferInsert,
): Promise<NegotiationRow> {
  const [row] = await tx.insert(negotiation).values(values).returning();
  return row!;
}

/** Null before the opening, and for every other method. */
export async function findNegotiation(db: Db, { id, round }: At): Promise<NegotiationRow | null> {
  const [row] = await db
    .select()
    .from(negotiation)
    .where(and(eq(negotiation.needId, id), eq(negotiation.round, round)));
  return row ?? null;
}

/** The number of the notice that one of these belongs to. */
export async function negotiationNeed(
  db: Db,
  { negotiationId, talkId }: { readonly negotiationId?: number; readonly talkId?: number },
): Promise<string | null> {
  const [row] = await db
    .select({ no: need.no })
    .from(negotiation)
    .innerJoin(need, and(eq(need.id, negotiation.needId), eq(need.round, negotiation.round)))
    .leftJoin(negotiationTalk, eq(negotiationTalk.negotiationId, negotiation.id))
    .where(talkId === undefined ? eq(negotiation.id, negotiationId ?? 0) : eq(negotiationTalk.id, talkId))
    .limit(1);
  return row?.no ?? null;
}

/** Only while the talks go on; null: they were over already. */
export async function saveNegotiation(
  tx: Tx,
  id: number,
  change: Partial<Pick<NegotiationRow, "ownerDueAt" | "outcome" | "endedAt">>,
): Promise<NegotiationRow | null> {
  const [row] = await tx
    .update(negotiation)
    .set(change)
    .where(and(eq(negotiation.id, id), isNull(negotiation.outcome)))
    .returning();
  return row ?? null;
}

/** In the order in which the owner turned to them. */
export async function talksOf(db: Db, negotiationId: number): Promise<TalkRow[]> {
  return db
    .select()
    .from(negotiationTalk)
    .where(eq(negotiationTalk.negotiationId, negotiationId))
    .orderBy(asc(negotiationTalk.position));
}

export type NamedTalk = TalkRow & {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
};

/** The same with the agencies' names, for people to read. */
export async function namedTalksOf(db: Db, negotiationId: number): Promise<NamedTalk[]> {
  const { code, name, nameEn } = organisation;
  const rows = await db
    .select({ talk: negotiationTalk, code, name, nameEn })
    .from(negotiationTalk)
    .innerJoin(organisation, eq(organisation.id, negotiationTalk.agencyId))
    .where(eq(negotiationTalk.negotiationId, negotiationId))
    .orderBy(asc(negotiationTalk.position));
  return rows.map(({ talk, ...named }) => ({ ...talk, ...named }));
}

export async function insertTalk(tx: Tx, values: typeof negotiationTalk.$inferInsert): Promise<TalkRow> {
  const [row] = await tx.insert(negotiationTalk).values(values).returning();
  return row!;
}

/** Compare-and-set on state and exchange; null: somebody else was faster. */
export async function saveTalk(
  tx: Tx,
  from: Pick<TalkRow, "id" | "state" | "exchange">,
  change: Partial<TalkRow>,
): Promise<TalkRow | null> {
  const { id, state, exchange } = from;
  const [row] = await tx
    .update(negotiationTalk)
    .set(change)
    .where(
      and(
        eq(negotiationTalk.id, id),
        eq(negotiationTalk.state, state),
        eq(negotiationTalk.exchange, exchange),
      ),
    )
    .returning();
  return row ?? null;
}

export async function insertMove(tx: Tx, values: typeof negotiationMove.$inferInsert): Promise<void> {
  await tx.insert(negotiationMove).values(values);
}

/** The log of one talk, oldest first; who acted for a side is in the record, not in what everybody reads. */
export async function movesOf(db: Db, talkId: number) {
  return db
    .select({
      id: negotiationMove.id,
      exchange: negotiationMove.exchange,
      kind: negotiationMove.kind,
      text: negotiationMove.text,
      amountFen: negotiationMove.amountFen,
      lineFen: negotiationMove.lineFen,
      days: negotiationMove.days,
      at: negotiationMove.at,
    })
    .from(negotiationMove)
    .where(eq(negotiationMove.talkId, talkId))
    .orderBy(asc(negotiationMove.id));
}

export type BidderToTalkTo = {
  readonly agencyId: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly amountFen: Fen | null;
  readonly lineFen: readonly Fen[] | null;
  readonly days: number | null;
  readonly rejection: Refusal | null;
};

type Bidder = {
  agency_id: number;
  code: string;
  name: string;
  name_en: string | null;
  amount_fen: string | null;
  line_fen: string[] | null;
  days: number | null;
  rejection: Refusal | null;
};

/** Everybody who quoted, with the first offer, the lowest first; who was rejected with the reason. */
export async function biddersToTalkTo(db: Db, { id, round }: At): Promise<BidderToTalkTo[]> {
  const found = await db.execute<Bidder>(sql`
    select b.*, o.code, o.name, o.name_en from bidders_to_talk_to(${id}, ${round}) b
    join ${organisation} o on o.id = b.agency_id order by b.amount_fen, b.days, o.code`);
  return found.rows.map(({ agency_id, code, name, name_en, amount_fen, line_fen, days, rejection }) => ({
    agencyId: agency_id,
    code,
    name,
    nameEn: name_en,
    amountFen: amount_fen === null ? null : toFen(Number(amount_fen)),
    lineFen: line_fen?.map((each) => toFen(Number(each))) ?? null,
    days,
    rejection,
  }));
}
