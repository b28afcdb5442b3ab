import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { awardFacts } from "./facts.ts";
import { openAwardById, stillEligible, subjectsOf, type AwardFile } from "./file.ts";
import { settleAward } from "./settle-award.ts";
import { takeNextReserve } from "./take-next-reserve.ts";

/** At the end of publicity a confirmed award becomes definite; an agency that may no longer take the work loses it. */
export async function endPublicity(ctx: Ctx, awardId: number): Promise<Outcome<{ state: NeedState }>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  return withTx(ctx, { command: "award.end_publicity", input: { awardId } }, async (tx) => {
    const opened = await openAwardById(tx, awardId);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { award, now } = file;
    if (!award.publicityEndsAt || now < award.publicityEndsAt) return refuse("award.publicity_running");
    if (!award.agencyConfirmedAt) return refuse("award.not_confirmed_by_agency");
    const eligible = await stillEligible(tx, file);
    return eligible.ok ? settleAward(tx, ctx, file, "system") : annul(tx, ctx, file, eligible.refusal);
  });
}

async function annul(
  tx: Tx,
  ctx: Ctx,
  file: AwardFile,
  why: Refusal,
): Promise<Outcome<{ state: NeedState }>> {
  const next = step(awardLifecycle, "annul", file.award.state, "system", awardFacts({ reasonGiven: true }));
  if (!next.ok) return next;
  if (!(await saveAward(tx, file.award, { state: next.value, reason: why.code })))
    return refuse("command.stale");
  const data = { no: file.row.no, agency: file.agencyCode, reason: why.code };
  await record(tx, ctx, { type: "award.annulled", subjects: subjectsOf(file), data, visibility: "public" });
  return takeNextReserve(tx, ctx, file);
}
