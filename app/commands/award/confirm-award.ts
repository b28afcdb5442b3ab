import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import { awardHeld } from "#db/store/complaint.ts";
import { withTx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAwardInTurn } from "./award-in-turn.ts";
import { stillEligible, subjectsOf } from "./file.ts";
import { publiciseAward } from "./publicise-award.ts";
import { settleAward } from "./settle-award.ts";

/** The agency takes the work. It becomes definite at the end of publicity, or at once when that is over. */
export async function confirmAward(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ state: NeedState }>> {
  return withTx(ctx, { command: "award.confirm", input }, async (tx) => {
    const opened = await openAwardInTurn(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { award, now, row } = file;
    if (award.agencyConfirmedAt) return refuse("award.already_confirmed");
    if (award.confirmBy && now >= award.confirmBy)
      return refuse("award.confirm_period_over", { endedAt: award.confirmBy.toISOString() });
    const eligible = await stillEligible(tx, file);
    if (!eligible.ok) return eligible;
    const saved = await saveAward(tx, award, { agencyConfirmedAt: now });
    if (!saved) return refuse("command.stale");
    const data = { no: row.no, agency: file.agencyCode };
    await record(tx, ctx, {
      type: "award.agency_confirmed",
      subjects: subjectsOf(file),
      data,
      visibility: "public",
    });
    if (saved.state === "proposed")
      return publiciseAward(tx, ctx, file, file.rules, { award: saved, agencyCode: file.agencyCode });
    const publicityOver = saved.publicityEndsAt !== null && now >= saved.publicityEndsAt;
    // A complaint that waits for its admission does not take the agency's days away; the end of publicity settles later.
    const settles = publicityOver && !(await awardHeld(tx, row.id, now));
    return settles
      ? settleAward(tx, ctx, { ...file, award: saved }, file.actor.role)
      : ok({ state: row.state });
  });
}
