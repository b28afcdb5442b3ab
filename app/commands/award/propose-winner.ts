import type { Ctx } from "#db/context.ts";
import { insertAward } from "#db/store/award.ts";
import type { Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { ownersChoice } from "#domain/need/concentration.ts";
import type { RankedQuote } from "#domain/selection/ranking.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import { noteConcentration } from "../need/note-concentration.ts";
import type { Eligibility } from "../quote/eligibility.ts";
import { publiciseAward } from "./publicise-award.ts";

export type Winner = {
  readonly place: RankedQuote;
  readonly envelopeId: string;
  readonly lineFen: number[] | null;
  readonly standing: Eligibility["standing"];
};

/** The award of a need that is `proposed`, and its publicity at once. */
export async function proposeWinner(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile & { readonly rules: PublishedRules },
  { place, envelopeId, lineFen, standing }: Winner,
): Promise<Outcome<{ state: NeedState }>> {
  const award = await insertAward(tx, {
    needId: file.row.id,
    agencyId: standing.id,
    envelopeId,
    rank: place.rank,
    amountFen: place.amountFen,
    lineFen,
    days: place.days,
    state: "proposed",
    gradeAtAward: standing.grade,
    at: file.now,
  });
  if (ownersChoice.includes(file.row.method)) await noteConcentration(tx, ctx, file);
  return publiciseAward(tx, ctx, file, file.rules, { award, agencyCode: standing.code });
}
