import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { quoteOpened } from "../schema/quote.ts";

/** What was published of each envelope of a need at its opening. */
export async function openedQuotes(db: Db, needId: number) {
  return db
    .select({
      envelopeId: quoteOpened.envelopeId,
      agencyId: quoteOpened.agencyId,
      result: quoteOpened.result,
      rejection: quoteOpened.rejection,
      amountFen: quoteOpened.amountFen,
      days: quoteOpened.days,
    })
    .from(quoteOpened)
    .where(eq(quoteOpened.needId, needId));
}
