import { and, asc, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import { engagement } from "../schema/engagement.ts";
import { award, need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { opening, quoteOpened } from "../schema/quote.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import type { Tx } from "../transaction.ts";

export type AwardRow = typeof award.$inferSelect;
const live = ["proposed", "publicised", "confirmed"] as const;

export async function liveAward(db: Db, needId: number): Promise<AwardRow | null> {
  const [row] = await db
    .select()
    .from(award)
    .where(and(eq(award.needId, needId), inArray(award.state, [...live])));
  return row ?? null;
}

export async function awardById(db: Db, id: number): Promise<AwardRow | null> {
  const [row] = await db.select().from(award).where(eq(award.id, id));
  return row ?? null;
}

export async function insertAward(tx: Tx, values: typeof award.$inferInsert): Promise<AwardRow> {
  const [row] = await tx.insert(award).values(values).returning();
  return row!;
}

/** Compare-and-set on the state; null: somebody else was faster. */
export async function saveAward(
  tx: Tx,
  from: Pick<AwardRow, "id" | "state">,
  change: Partial<AwardRow>,
): Promise<AwardRow | null> {
  const [row] = await tx
    .update(award)
    .set(change)
    .where(and(eq(award.id, from.id), eq(award.state, from.state)))
    .returning();
  return row ?? null;
}

export type Reserve = {
  envelopeId: string;
  agencyId: number;
  rank: number;
  amountFen: number;
  lineFen: Fen[] | null;
  days: number;
};

/** Ranked quotes of the current round that have had no award yet, best first. */
export async function reservesOf(db: Db, needId: number): Promise<Reserve[]> {
  const tried = db
    .select({ one: sql`1` })
    .from(award)
    .where(and(eq(award.needId, needId), eq(award.envelopeId, quoteOpened.envelopeId)));
  const rows = await db
    .select({
      envelopeId: quoteOpened.envelopeId,
      agencyId: quoteOpened.agencyId,
      rank: quoteOpened.rank,
      amountFen: quoteOpened.amountFen,
      lineFen: quoteOpened.lineFen,
      days: quoteOpened.days,
    })
    .from(quoteOpened)
    .innerJoin(opening, eq(opening.id, quoteOpened.openingId))
    .innerJoin(need, and(eq(need.id, opening.needId), eq(need.round, opening.round)))
    .where(and(eq(quoteOpened.needId, needId), isNotNull(quoteOpened.rank), notExists(tried)))
    .orderBy(asc(quoteOpened.rank));
  return rows as Reserve[];
}

export async function agencyCodeOf(db: Db, agencyId: number): Promise<string> {
  const [row] = await db
    .select({ code: organisation.code })
    .from(organisation)
    .where(eq(organisation.id, agencyId));
  if (!row) throw new Error(`no organisation ${agencyId}`);
  return row.code;
}

export async function insertEngagement(tx: Tx, values: typeof engagement.$inferInsert): Promise<void> {
  await tx.insert(engagement).values(values);
}
