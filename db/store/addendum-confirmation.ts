import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { addendumConfirmation } from "../schema/notice.ts";
import { quoteEnvelope } from "../schema/quote.ts";
import type { Tx } from "../transaction.ts";

/** Null: withdrawn or never sent; else whether it stands for the notice as it now is. */
export async function quoteStands(db: Db, needId: number, envelopeId: string): Promise<boolean | null> {
  const [row] = await db
    .select({
      stands: sql<boolean>`${quoteEnvelope.noticeVersion} = ${need.noticeVersion} or exists (
        select 1 from addendum_confirmation c
        where c.envelope_id = ${quoteEnvelope.id} and c.notice_version = ${need.noticeVersion})`,
    })
    .from(quoteEnvelope)
    .innerJoin(need, eq(need.id, quoteEnvelope.needId))
    .where(
      and(
        eq(quoteEnvelope.needId, needId),
        eq(quoteEnvelope.id, envelopeId),
        isNull(quoteEnvelope.withdrawnAt),
      ),
    );
  return row?.stands ?? null;
}

const guardRefused = "42501";

/** False: closed by now; the table reads the clock itself. */
export async function confirmForVersion(tx: Tx, envelopeId: string, noticeVersion: number): Promise<boolean> {
  const stored = tx
    .insert(addendumConfirmation)
    .values({ envelopeId, noticeVersion, confirmedAt: sql`app_now()` });
  return Promise.resolve(stored).then(
    () => true,
    (error: { cause?: { code?: string } }) => {
      if (error.cause?.code === guardRefused) return false;
      throw error;
    },
  );
}
