import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import { awardHeld } from "#db/store/complaint.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { startEngagement } from "../engagement/start-engagement.ts";
import { needFacts } from "../need/facts.ts";
import { awardFacts } from "./facts.ts";
import { subjectsOf, type AwardFile } from "./file.ts";

/** Publicity over and the agency's word given: the result is definite and the work begins. */
export async function settleAward(
  tx: Tx,
  ctx: Ctx,
  file: AwardFile,
  by: ActorRole,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, award, now } = file;
  const publicityOver = award.publicityEndsAt !== null && now >= award.publicityEndsAt;
  const complaintPending = await awardHeld(tx, row.id, now);
  const known = { publicityOver, agencyConfirmed: award.agencyConfirmedAt !== null, complaintPending };
  const awardNext = step(awardLifecycle, "confirm", award.state, by, awardFacts(known));
  if (!awardNext.ok) return awardNext;
  const needNext = step(needLifecycle, "confirm", row.state, by, needFacts(known));
  if (!needNext.ok) return needNext;
  const confirmedAt = confirmationInstant(file);
  const saved = await saveAward(tx, award, { state: awardNext.value, confirmedAt });
  const savedNeed = await saveNeed(tx, row, { state: needNext.value });
  if (!saved || !savedNeed) return refuse("command.stale");
  const data = {
    no: row.no,
    agency: file.agencyCode,
    amountFen: award.amountFen,
    days: award.days,
    confirmedAt: confirmedAt.toISOString(),
  };
  await record(tx, ctx, { type: "award.confirmed", subjects: subjectsOf(file), data, visibility: "public" });
  const started = await startEngagement(tx, ctx, { ...file, row: savedNeed, award: saved }, confirmedAt);
  return started.ok ? ok({ state: needNext.value }) : started;
}

/** The later of the two conditions, so that it does not matter when a task comes to write it down. */
function confirmationInstant({ award, now }: AwardFile): Date {
  const instants = [award.publicityEndsAt, award.agencyConfirmedAt].map((at) => (at ?? now).getTime());
  return new Date(Math.max(...instants));
}
