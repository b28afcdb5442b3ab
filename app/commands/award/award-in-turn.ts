import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { liveAward, saveAward } from "#db/store/award.ts";
import { findNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { awardFacts } from "./facts.ts";
import { openAwardById, openAwardOf, subjectsOf, type AwardFile } from "./file.ts";
import { takeNextReserve } from "./take-next-reserve.ts";

/** No word from the agency in its days: the award is gone and the next reserve's turn has come. */
export async function recordLapse(tx: Tx, ctx: Ctx, file: AwardFile): Promise<Outcome<{ state: NeedState }>> {
  const { award, now, row } = file;
  const confirmOverdue = award.confirmBy !== null && now >= award.confirmBy;
  const facts = awardFacts({ agencyConfirmed: award.agencyConfirmedAt !== null, confirmOverdue });
  const next = step(awardLifecycle, "lapse", award.state, "system", facts);
  if (!next.ok) return next;
  if (!(await saveAward(tx, award, { state: next.value }))) return refuse("command.stale");
  const data = { no: row.no, agency: file.agencyCode };
  await record(tx, ctx, { type: "award.expired", subjects: subjectsOf(file), data, visibility: "public" });
  return takeNextReserve(tx, ctx, file);
}

/**
 * The award of whoever acts, once everything that has lapsed before it is written down: a reserve whose turn has come
 * by the clock does not wait for a task to say so.
 */
export async function openAwardInTurn(tx: Tx, ctx: Ctx, no: string): ReturnType<typeof openAwardOf> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const need = await findNeed(tx, no);
  for (;;) {
    const award = need && (await liveAward(tx, need.id));
    if (!award || award.agencyId === actor.organisationId) return openAwardOf(tx, actor, no);
    const before = await openAwardById(tx, award.id);
    const lapsed = before.ok ? await recordLapse(tx, asSystem(ctx, "clock"), before.value) : before;
    if (!lapsed.ok) return openAwardOf(tx, actor, no);
  }
}
