import { and, asc, eq, inArray } from "drizzle-orm";
import { lowPriceState } from "#domain/selection/low-price.ts";
import type { Db } from "../client.ts";
import { lowPrice, lowPriceFile } from "../schema/low-price.ts";
import { need } from "../schema/need.ts";
import { organisation, storedFile } from "../schema/organisation.ts";
import { opening } from "../schema/quote.ts";

export type ShownLowPrice = Awaited<ReturnType<typeof lowPricesOn>>[number];

/** Low quotes of a need's current round, with where each stands at this instant and its papers. */
export async function lowPricesOn(db: Db, needId: number, now: Date) {
  const rows = await db
    .select({
      id: lowPrice.id,
      agencyId: lowPrice.agencyId,
      agencyCode: organisation.code,
      agency: organisation.name,
      agencyEn: organisation.nameEn,
      amountFen: lowPrice.amountFen,
      meanFen: lowPrice.meanFen,
      nextFen: lowPrice.nextFen,
      reasons: lowPrice.reasons,
      justifyBy: lowPrice.justifyBy,
      decideBy: lowPrice.decideBy,
      justification: lowPrice.justification,
      justifiedAt: lowPrice.justifiedAt,
      decision: lowPrice.decision,
      decisionReason: lowPrice.decisionReason,
      decidedAt: lowPrice.decidedAt,
    })
    .from(lowPrice)
    .innerJoin(organisation, eq(organisation.id, lowPrice.agencyId))
    .innerJoin(opening, eq(opening.id, lowPrice.openingId))
    .innerJoin(need, and(eq(need.id, lowPrice.needId), eq(need.round, opening.round)))
    .where(eq(lowPrice.needId, needId))
    .orderBy(asc(lowPrice.id));
  const files = await filesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    state: lowPriceState(row, now),
    files: files.filter(({ lowPriceId }) => lowPriceId === row.id),
  }));
}

async function filesOf(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({ lowPriceId: lowPriceFile.lowPriceId, id: storedFile.id, name: storedFile.name })
    .from(lowPriceFile)
    .innerJoin(storedFile, eq(storedFile.id, lowPriceFile.fileId))
    .where(inArray(lowPriceFile.lowPriceId, [...ids]))
    .orderBy(asc(storedFile.name));
}
