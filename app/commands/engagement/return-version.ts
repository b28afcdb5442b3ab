import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { latestDeliverable, saveDeliverable, type DeliverableRow } from "#db/store/deliverable.ts";
import { saveEngagement } from "#db/store/engagement.ts";
import { withTx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { deliverableLifecycle } from "#domain/engagement/deliverable-lifecycle.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { reworkRoundsLeft } from "#domain/engagement/rules.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { acceptancePeriod } from "./acceptance-period.ts";
import { factsOf } from "./facts.ts";
import { openAsParty, subjectsOf, type PartyFile } from "./file.ts";

type Input = {
  readonly no: string;
  readonly version: number;
  /** All of them at once (一次性告知). */
  readonly defects: readonly string[];
};

function nextState(
  file: PartyFile,
  latest: DeliverableRow,
  defects: readonly string[],
): Outcome<EngagementState> {
  const period = acceptancePeriod(file, latest.submittedAt);
  if (!period.ok) return period;
  const facts = factsOf({
    acceptanceSilent: file.now >= period.value.silenceAt,
    reworkRoundsLeft: reworkRoundsLeft(file.row.reworkRounds, file.policy),
    defectCount: defects.length,
  });
  return step(engagementLifecycle, "send_back", file.row.state as EngagementState, file.actor.role, facts);
}

/** The owner sends a version back, at most as often as the policy says, with every defect named. */
export async function returnVersion(ctx: Ctx, input: Input): Promise<Outcome<{ roundsLeft: number }>> {
  return withTx(ctx, { command: "deliverable.return", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const latest = await latestDeliverable(tx, file.row.id);
    if (file.side !== "owner") return refuse("command.forbidden", { step: "send_back" });
    if (!latest || latest.version !== input.version) return refuse("command.stale");
    const defects = input.defects.map((each) => each.trim()).filter((each) => each !== "");
    const next = nextState(file, latest, defects);
    if (!next.ok) return next;
    const returned = step(deliverableLifecycle, "send_back", latest.state, file.actor.role, null);
    if (!returned.ok) return returned;
    const due = periodEnd(file.cal, file.now, file.policy.periods.correction);
    if (!due.ok) return due;
    const dueAt = due.value.at;
    const reworkRounds = file.row.reworkRounds + 1;
    const saved =
      (await saveDeliverable(tx, latest, { state: returned.value, defects, returnedAt: file.now })) &&
      (await saveEngagement(tx, file.row, { state: next.value, reworkRounds, dueAt, acceptDueAt: null }));
    if (!saved) return refuse("command.stale");
    const { version } = latest;
    const data = { no: input.no, version, defects: defects.length, dueAt: dueAt.toISOString() };
    await record(tx, ctx, { type: "deliverable.returned", subjects: subjectsOf(file), data });
    return ok({ roundsLeft: reworkRoundsLeft(reworkRounds, file.policy) });
  });
}
