import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addDecision, saveComplaint, type ComplaintRow } from "#db/store/complaint.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { datesAfter } from "#domain/complaint/deadlines.ts";
import { complaintLifecycle, type ComplaintState, type Verdict } from "#domain/complaint/lifecycle.ts";
import { complaintChoices, type Remedy } from "#domain/complaint/subjects.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { carryOutNow } from "./execute-complaint.ts";
import { asOffice, complaintFacts, openComplaint, partiesOf, type ComplaintFile } from "./file.ts";
import { noteAbuse } from "./note-abuse.ts";
import { releaseNeed } from "./release-need.ts";

type Decision = {
  readonly no: string;
  readonly verdict: Verdict;
  readonly reasons: string;
  readonly basis: string;
  readonly remedies: readonly Remedy[];
  /** What the party may still do: the appeal, then administrative reconsideration or litigation. */
  readonly furtherRemedy: string;
  /** Only of a complaint that is dismissed. */
  readonly abusive: boolean;
};
type Decided = { readonly state: ComplaintState };

function checkText({ row }: ComplaintFile, input: Decision): Outcome<true> {
  if (input.basis.trim() === "" || input.furtherRemedy.trim() === "")
    return refuse("complaint.basis_missing");
  const { remedies } = complaintChoices[row.object];
  const strange = input.remedies.some((each) => !remedies.includes(each));
  return strange ? refuse("complaint.remedy_not_offered") : ok(true);
}

type Step = {
  readonly input: Decision;
  readonly on: Verdict | `${Verdict}_finally`;
  readonly by: ActorRole;
};

async function nextState(
  tx: Tx,
  ctx: Ctx,
  file: ComplaintFile,
  { input, on, by }: Step,
): Promise<Outcome<ComplaintState>> {
  const remedyGiven = input.remedies.length > 0 || input.verdict === "dismiss";
  const facts = await complaintFacts(tx, ctx, file, { reason: input.reasons, remedyGiven });
  const next = step(complaintLifecycle, on, file.row.state, by, facts);
  if (!next.ok) return next;
  if (!remedyGiven) return refuse("complaint.remedy_missing");
  const complete = checkText(file, input);
  return complete.ok ? next : complete;
}

function changeOf(file: ComplaintFile, input: Decision): Outcome<Partial<ComplaintRow>> {
  const { now, cal, periods, row } = file;
  const abusive = input.verdict === "dismiss" && input.abusive;
  if (row.state === "appealed") return ok({ finalAt: now, abusive });
  const dates = datesAfter("decided", now, { cal, periods });
  return dates.ok ? ok({ ...dates.value, decidedAt: now, abusive }) : dates;
}

/**
 * Decides a complaint, or finally its appeal: with reasons, basis, the measure that follows and the further remedy.
 * Dismissed, the award goes on at once; upheld, the measure waits until nobody can appeal any more.
 *
 * - Refuses: what the table of steps refuses (`complaint.same_person`, `complaint.answer_running`, …),
 *   `complaint.basis_missing`, `complaint.remedy_not_offered`.
 * - Source: rules.md 5.9.
 */
export async function decideComplaint(ctx: Ctx, input: Decision): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "complaint.decide", input }, async (tx): Promise<Outcome<Decided>> => {
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const officer = asOffice(ctx, file);
    if (!officer.ok) return officer;
    const finally_ = file.row.state === "appealed";
    const on = finally_ ? (`${input.verdict}_finally` as const) : input.verdict;
    const next = await nextState(tx, ctx, file, { input, on, by: officer.value.role });
    if (!next.ok) return next;
    const change = changeOf(file, input);
    if (!change.ok) return change;
    const saved = await saveComplaint(tx, file.row, { ...change.value, state: next.value });
    if (!saved) return refuse("command.stale");
    await addDecision(tx, {
      complaintId: saved.id,
      step: on,
      reasons: input.reasons.trim(),
      basis: input.basis.trim(),
      remedies: input.verdict === "dismiss" ? [] : [...input.remedies],
      furtherRemedy: input.furtherRemedy.trim(),
      decidedBy: officer.value.accountId,
      decidedAs: officer.value.membershipId,
      at: file.now,
    });
    const type = finally_ ? "complaint.appeal_decided" : "complaint.decided";
    const data = { no: input.no, verdict: input.verdict };
    await record(tx, ctx, { type, subjects: partiesOf(file), data });
    const followed = await follow(tx, ctx, { ...file, row: saved }, input);
    return followed.ok ? ok({ state: next.value }) : followed;
  });
}

async function follow(tx: Tx, ctx: Ctx, file: ComplaintFile, input: Decision): Promise<Outcome<unknown>> {
  const { row } = file;
  if (row.finalAt === null && row.appealUntil)
    await scheduleDue(tx, "complaint.appeal_over", row.no, row.appealUntil);
  if (row.abusive) await noteAbuse(tx, ctx, file);
  if (input.verdict === "dismiss") return releaseNeed(tx, ctx, file);
  return row.finalAt === null ? ok(true) : carryOutNow(tx, ctx, file, input.remedies);
}
