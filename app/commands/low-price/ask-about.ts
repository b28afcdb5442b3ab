import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { insertLowPrices } from "#db/store/low-price.ts";
import type { Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { lowQuotes, type LowQuote } from "#domain/selection/abnormally-low.ts";
import type { Candidate } from "#domain/selection/ranking.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";

type Work = NeedFile & { readonly rules: PublishedRules; readonly opening: { readonly id: number } };
type Bidder = { readonly envelopeId: string; readonly agencyId: number };

/** Where the bidders' amounts compete: not where the notice sets the price, nor where owner and agency have agreed on one. */
export function lowAmong(
  { row, rules }: Pick<Work, "row" | "rules">,
  candidates: readonly Pick<Candidate, "agency" | "amountFen">[],
): LowQuote[] {
  const needs = selectionRules[row.method].needs;
  if (needs.announcedPrice || needs.talks) return [];
  return lowQuotes(candidates, rules.policy.abnormallyLow);
}

/** Keeps the question with both instants; the selection waits for the answers. */
export async function askAbout(
  tx: Tx,
  ctx: Ctx,
  { row, rules, now, subjects, opening }: Work,
  low: readonly LowQuote[],
  bidderOf: (agency: string) => Bidder,
): Promise<Outcome<true>> {
  const { justifyWd, decideWd } = rules.policy.abnormallyLow;
  const cal = await loadCalendar(tx);
  const justify = periodEnd(cal, now, justifyWd);
  if (!justify.ok) return justify;
  const decide = periodEnd(cal, now, decideWd);
  if (!decide.ok) return decide;
  const [justifyBy, decideBy] = [justify.value.at, decide.value.at];
  const common = { needId: row.id, openingId: opening.id, foundAt: now, justifyBy, decideBy };
  await insertLowPrices(
    tx,
    low.map(({ agency, amountFen, meanFen, nextFen, reasons }) => {
      const { envelopeId, agencyId } = bidderOf(agency);
      return { ...common, envelopeId, agencyId, amountFen, meanFen, nextFen, reasons: [...reasons] };
    }),
  );
  for (const { agency, amountFen, reasons } of low)
    await record(tx, ctx, {
      type: "low_price.found",
      subjects: [...subjects, `agency:${agency}`],
      data: {
        no: row.no,
        agency,
        amountFen,
        reasons: [...reasons],
        justifyByAt: justifyBy.toISOString(),
        decideByAt: decideBy.toISOString(),
      },
      visibility: "public",
    });
  return ok(true);
}
