import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addDeliverable, latestDeliverable, practitionersOf } from "#db/store/deliverable.ts";
import { saveEngagement } from "#db/store/engagement.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { workingDaysBetween } from "#domain/calendar/working-days.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { lateness } from "#domain/engagement/rules.ts";
import { dayOf, type Day } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { proposeConduct } from "../sanction/propose-conduct.ts";
import { acceptancePeriod } from "./acceptance-period.ts";
import { factsOf } from "./facts.ts";
import { openAsParty, subjectsOf, type PartyFile } from "./file.ts";

type Input = {
  readonly no: string;
  readonly title: string;
  readonly note: string;
  /** The last day that the report itself names, if it does. */
  readonly validUntil?: Day;
  /** Who answers for the report; one of the agency's own. */
  readonly practitionerId: number;
  readonly file: { readonly id: string; readonly sha256: string };
};

/** Up to a fifth of the promised days counts as slightly late, rules.md 5.9. */
const grosslyLateBp = 2_000;

/** Only the first version has the promised date; corrections have deadlines of their own. */
function latenessOf(file: PartyFile, version: number): Outcome<{ lateDays: number; lateBp: number }> {
  const { startedAt, days, lateDays } = file.row;
  if (version > 1 || !startedAt) return ok({ lateDays, lateBp: 0 });
  const used = workingDaysBetween(file.cal, dayOf(startedAt), dayOf(file.now));
  return used.ok ? ok(lateness(days, used.value)) : used;
}

async function noteLateness(
  tx: Tx,
  ctx: Ctx,
  file: PartyFile,
  { lateDays, lateBp }: { lateDays: number; lateBp: number },
): Promise<void> {
  await proposeConduct(tx, ctx, file.policy, {
    agency: { id: file.row.agencyId, code: file.agencyCode },
    code: lateBp > grosslyLateBp ? "late_grossly" : "late_slightly",
    facts: `约定 ${file.row.days} 个工作日，逾期 ${lateDays} 个工作日提交成果。`,
    engagement: { id: file.row.id, no: file.row.no },
    at: file.now,
  });
}

async function isOwnPractitioner(tx: Tx, file: PartyFile, id: number): Promise<boolean> {
  return (await practitionersOf(tx, file.row.agencyId)).some((each) => each.id === id);
}

async function nextState(tx: Tx, file: PartyFile, input: Input): Promise<Outcome<EngagementState>> {
  const answeredFor = await isOwnPractitioner(tx, file, input.practitionerId);
  const facts = factsOf({ deliverableComplete: input.title.trim() !== "" && answeredFor });
  return step(engagementLifecycle, "deliver", file.row.state as EngagementState, file.actor.role, facts);
}

async function addVersion(tx: Tx, file: PartyFile, input: Input, version: number): Promise<void> {
  await addDeliverable(tx, {
    engagementId: file.row.id,
    version,
    title: input.title.trim(),
    note: input.note.trim(),
    fileId: input.file.id,
    sha256: input.file.sha256,
    validUntil: input.validUntil ?? null,
    practitionerId: input.practitionerId,
    state: "submitted",
    submittedAt: file.now,
    submittedBy: file.actor.accountId,
  });
}

/** The agency hands in the next version of its report; the owner's acceptance period begins. */
export async function deliverVersion(ctx: Ctx, input: Input): Promise<Outcome<{ version: number }>> {
  return withTx(ctx, { command: "deliverable.submit", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.side !== "agency") return refuse("command.forbidden", { step: "deliver" });
    const today = dayOf(file.now);
    if (input.validUntil !== undefined && input.validUntil < today)
      return refuse("engagement.validity_over", { untilOn: input.validUntil, todayOn: today });
    const next = await nextState(tx, file, input);
    if (!next.ok) return next;
    const version = ((await latestDeliverable(tx, file.row.id))?.version ?? 0) + 1;
    const late = latenessOf(file, version);
    if (!late.ok) return late;
    const period = acceptancePeriod(file, file.now);
    if (!period.ok) return period;
    const { lateDays, lateBp } = late.value;
    const { reminderAt, silenceAt } = period.value;
    await addVersion(tx, file, input, version);
    const change = { state: next.value, lateDays, acceptDueAt: reminderAt, dueAt: null };
    if (!(await saveEngagement(tx, file.row, change))) return refuse("command.stale");
    await scheduleDue(tx, "engagement.accept_reminder", input.no, reminderAt);
    await scheduleDue(tx, "engagement.accept_silence", input.no, silenceAt);
    if (lateBp > 0) await noteLateness(tx, ctx, file, late.value);
    const data = { no: input.no, version, sha256: input.file.sha256, lateDays, lateBp };
    await record(tx, ctx, { type: "deliverable.submitted", subjects: subjectsOf(file), data });
    return ok({ version });
  });
}
