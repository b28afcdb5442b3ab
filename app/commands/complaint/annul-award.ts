import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { liveAward, saveAward } from "#db/store/award.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { awardFacts } from "../award/facts.ts";
import { holdAward, subjectsOf, type AwardFile } from "../award/file.ts";
import { takeNextReserve } from "../award/take-next-reserve.ts";
import { needFacts } from "../need/facts.ts";
import type { ComplaintFile } from "./file.ts";
import { resumeNeed } from "./freeze-need.ts";

/** The reason that result pages show is the complaint's number. */
async function annulled(
  tx: Tx,
  ctx: Ctx,
  { row: complaint, need }: ComplaintFile,
): Promise<Outcome<AwardFile>> {
  const resumed = await resumeNeed(tx, ctx, need, null);
  if (!resumed.ok) return resumed;
  const award = await liveAward(tx, need.row.id);
  if (!award) return refuse("command.wrong_state", { thing: "award" });
  const file = await holdAward(tx, { ...need, row: resumed.value ?? need.row }, award);
  const next = step(awardLifecycle, "annul", award.state, "system", awardFacts({ reasonGiven: true }));
  if (!next.ok) return next;
  if (!(await saveAward(tx, award, { state: next.value, reason: complaint.no })))
    return refuse("command.stale");
  const data = { no: need.row.no, agency: file.agencyCode, reason: complaint.no };
  const subjects = subjectsOf(file);
  await record(tx, asSystem(ctx, "system"), { type: "award.annulled", subjects, data, visibility: "public" });
  return ok(file);
}

/** The award falls and the next reserve follows; with none left the need fails. */
export async function annulAward(tx: Tx, ctx: Ctx, file: ComplaintFile): Promise<Outcome<unknown>> {
  const award = await annulled(tx, ctx, file);
  return award.ok ? takeNextReserve(tx, asSystem(ctx, "system"), award.value) : award;
}

/** The selection or its notice falls, and every reserve with it; the owner may publish again. */
export async function failNeed(tx: Tx, ctx: Ctx, file: ComplaintFile): Promise<Outcome<unknown>> {
  const award = await annulled(tx, ctx, file);
  if (!award.ok) return award;
  const { row, subjects } = award.value;
  const next = step(needLifecycle, "fail_selection", row.state, "system", needFacts({ candidatesLeft: 0 }));
  if (!next.ok) return next;
  const reason = "complaint.upheld";
  if (!(await saveNeed(tx, row, { state: next.value, failReason: reason }))) return refuse("command.stale");
  const data = { no: row.no, round: row.round, reason };
  await record(tx, asSystem(ctx, "system"), { type: "need.failed", subjects, data, visibility: "public" });
  return ok(true);
}

/** Before its opening a notice that falls is cancelled; the reason names the complaint. */
export async function cancelNotice(
  tx: Tx,
  ctx: Ctx,
  { row, need }: ComplaintFile,
): Promise<Outcome<unknown>> {
  const facts = needFacts({ supervisorConsents: true, reasonGiven: true });
  const next = step(needLifecycle, "cancel", need.row.state, "system", facts);
  if (!next.ok) return next;
  const cancelReason = `投诉 ${row.no} 成立，依处理决定取消。`;
  const change = { state: next.value, cancelledAt: need.now, cancelReason };
  if (!(await saveNeed(tx, need.row, change))) return refuse("command.stale");
  const data = { no: need.row.no, reason: cancelReason };
  const { subjects } = need;
  await record(tx, asSystem(ctx, "system"), { type: "need.cancelled", subjects, data, visibility: "public" });
  return ok(true);
}
