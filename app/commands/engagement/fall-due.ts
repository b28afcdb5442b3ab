import { asSystem, type Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { milestonesOf, saveMilestone } from "#db/store/engagement.ts";
import type { Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { milestoneLifecycle } from "#domain/engagement/milestone-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { subjectsOf, type EngagementFile } from "./file.ts";

/** The occasion has come: its payment steps are due within the policy's days from `occasion`. */
export async function fallDue(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  kind: "start" | "acceptance",
  occasion: Date,
): Promise<Outcome<true>> {
  const due = periodEnd(file.cal, occasion, file.policy.periods.payment);
  if (!due.ok) return due;
  for (const each of await milestonesOf(tx, file.row.id)) {
    if (each.kind !== kind || each.state !== "planned") continue;
    const next = step(milestoneLifecycle, "fall_due", each.state, "system", {
      referenceGiven: false,
      reasonGiven: false,
    });
    if (!next.ok) return next;
    if (!(await saveMilestone(tx, each, { state: next.value, dueAt: due.value.at })))
      return refuse("command.stale");
    await scheduleDue(tx, "milestone.late", `${file.row.no}/${each.seq}`, due.value.at);
    const data = {
      no: file.row.no,
      seq: each.seq,
      amountFen: each.amountFen,
      dueAt: due.value.at.toISOString(),
    };
    await record(tx, asSystem(ctx, "system"), {
      type: "milestone.fell_due",
      subjects: subjectsOf(file),
      data,
    });
  }
  return ok(true);
}
