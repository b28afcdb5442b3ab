import { periodEnd } from "#domain/calendar/working-days.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { EngagementFile } from "./file.ts";

const instantBefore = (at: Date) => new Date(at.getTime() - 1);

/** When the owner must have answered a version: after `reminderAt` one reminder, at `silenceAt` silence accepts. */
export function acceptancePeriod(
  file: Pick<EngagementFile, "policy" | "cal">,
  submittedAt: Date,
): Outcome<{ reminderAt: Date; silenceAt: Date }> {
  const { ownerAccepts, ownerAcceptsAfterReminder } = file.policy.periods;
  const reminder = periodEnd(file.cal, submittedAt, ownerAccepts);
  if (!reminder.ok) return reminder;
  // A period that ends at 24:00 ends on the day before its instant: the next one is counted from that day.
  const silence = periodEnd(file.cal, instantBefore(reminder.value.at), ownerAcceptsAfterReminder);
  return silence.ok ? ok({ reminderAt: reminder.value.at, silenceAt: silence.value.at }) : silence;
}
