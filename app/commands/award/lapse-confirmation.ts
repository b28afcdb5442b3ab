import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import { withTx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { awardFacts } from "./facts.ts";
import { openAwardById, subjectsOf } from "./file.ts";
import { takeNextReserve } from "./take-next-reserve.ts";

/** No word from the agency in its days: that counts as declined, and the next reserve follows. */
export async function lapseConfirmation(ctx: Ctx, awardId: number): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "award.lapse", input: { awardId } }, async (tx) => {
    const opened = await openAwardById(tx, awardId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { award, now, row } = file;
    const confirmOverdue = award.confirmBy !== null && now >= award.confirmBy;
    const facts = awardFacts({ agencyConfirmed: award.agencyConfirmedAt !== null, confirmOverdue });
    const next = step(awardLifecycle, "lapse", award.state, "system", facts);
    if (!next.ok) return next;
    if (!(await saveAward(tx, award, { state: next.value }))) return refuse("command.stale");
    const data = { no: row.no, agency: file.agencyCode };
    await record(tx, ctx, { type: "award.expired", subjects: subjectsOf(file), data, visibility: "public" });
    return takeNextReserve(tx, ctx, file);
  });
}
