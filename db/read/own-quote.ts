import { and, eq } from "drizzle-orm";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { organisation } from "../schema/organisation.ts";
import { opening, quoteOpened } from "../schema/quote.ts";

type Kept = { readonly rejections?: readonly (Refusal & { readonly agency: string })[] } | null;

/** What the opening of this round found in one agency's quote; its reason with the numbers, as published. */
export async function openedOwnQuote(db: Db, needId: number, round: number, agencyId: number) {
  const [row] = await db
    .select({
      result: quoteOpened.result,
      rank: quoteOpened.rank,
      code: organisation.code,
      kept: opening.result,
    })
    .from(quoteOpened)
    .innerJoin(opening, eq(opening.id, quoteOpened.openingId))
    .innerJoin(organisation, eq(organisation.id, quoteOpened.agencyId))
    .where(and(eq(quoteOpened.needId, needId), eq(opening.round, round), eq(quoteOpened.agencyId, agencyId)));
  if (!row) return null;
  const rejections = (row.kept as Kept)?.rejections ?? [];
  return {
    result: row.result,
    rank: row.rank,
    rejection: rejections.find(({ agency }) => agency === row.code) ?? null,
  };
}
