import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { addDecision, saveComplaint, type ComplaintRow } from "#db/store/complaint.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { datesAfter } from "#domain/complaint/deadlines.ts";
import { complaintLifecycle, type ComplaintState } from "#domain/complaint/lifecycle.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOffice, complaintFacts, openComplaint, partiesOf, type ComplaintFile } from "./file.ts";
import { freezeNeed, lookAgain } from "./freeze-need.ts";

type Screening = "admit" | "send_back" | "refuse";
type Moved = { readonly state: ComplaintState };
const types = {
  admit: "complaint.admitted",
  send_back: "complaint.sent_back",
  refuse: "complaint.refused",
} as const;

/** What the step adds to the stored instants; a refusal adds none. */
function changeOf(on: Screening, { now, cal, periods }: ComplaintFile): Outcome<Partial<ComplaintRow>> {
  if (on === "refuse") return ok({});
  if (on === "send_back") {
    const dates = datesAfter("sent_back", now, { cal, periods });
    return dates.ok ? ok({ ...dates.value, sentBackAt: now }) : dates;
  }
  const dates = datesAfter("admitted", now, { cal, periods });
  return dates.ok ? ok({ ...dates.value, admittedAt: now }) : dates;
}

export async function sign(
  tx: Tx,
  { row, now }: ComplaintFile,
  { accountId, membershipId }: PersonActor,
  said: { readonly step: string; readonly reasons: string },
): Promise<void> {
  const signature = { decidedBy: accountId, decidedAs: membershipId, at: now };
  await addDecision(tx, { complaintId: row.id, ...signature, step: said.step, reasons: said.reasons.trim() });
}

/** The office takes the complaint up, which stops the award, or sends it back once, or refuses it with reasons. */
export async function screenComplaint(
  ctx: Ctx,
  input: { readonly no: string; readonly decision: Screening; readonly reason: string },
): Promise<Outcome<Moved>> {
  return withTx(ctx, { command: "complaint.screen", input }, async (tx) => {
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const officer = asOffice(ctx, file);
    if (!officer.ok) return officer;
    const { decision: on, reason } = input;
    const facts = await complaintFacts(tx, ctx, file, { reason });
    const next = step(complaintLifecycle, on, file.row.state, officer.value.role, facts);
    if (!next.ok) return next;
    const change = changeOf(on, file);
    if (!change.ok) return change;
    const saved = await saveComplaint(tx, file.row, { ...change.value, state: next.value });
    if (!saved) return refuse("command.stale");
    await sign(tx, file, officer.value, { step: on, reasons: reason });
    const followed = await follow(tx, ctx, { ...file, row: saved }, on);
    if (!followed.ok) return followed;
    const data = { no: input.no, item: file.need.row.itemCode };
    const parties = partiesOf(file);
    const subjects = on === "admit" ? parties : parties.slice(0, 2);
    await record(tx, ctx, { type: types[on], subjects, data });
    return ok({ state: next.value });
  });
}

async function follow(tx: Tx, ctx: Ctx, file: ComplaintFile, on: Screening): Promise<Outcome<unknown>> {
  const { row, need } = file;
  if (on === "admit") return row.object === "delivery" ? ok(true) : freezeNeed(tx, ctx, need, row.no);
  if (on === "send_back" && row.completionDueAt)
    await scheduleDue(tx, "complaint.completion_over", row.no, row.completionDueAt);
  if (on === "refuse") await lookAgain(tx, need);
  return ok(true);
}

/** Once, with reasons, to the longest time the rules allow. */
export async function prolongComplaint(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ decideDueAt: string }>> {
  return withTx(ctx, { command: "complaint.prolong", input }, async (tx) => {
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const { row, now } = opened.value;
    const officer = asOffice(ctx, opened.value);
    if (!officer.ok) return officer;
    if (row.state !== "admitted" && row.state !== "answered")
      return refuse("command.wrong_state", { thing: "complaint", state: row.state, step: "prolong" });
    if (row.prolongedAt || !row.decideLatestAt) return refuse("complaint.prolonged_before");
    if (input.reason.trim() === "") return refuse("complaint.reason_missing");
    const decideDueAt = row.decideLatestAt;
    if (!(await saveComplaint(tx, row, { decideDueAt, prolongedAt: now }))) return refuse("command.stale");
    await sign(tx, opened.value, officer.value, { step: "prolong", reasons: input.reason });
    const data = { no: row.no, dueAt: decideDueAt.toISOString() };
    await record(tx, ctx, { type: "complaint.prolonged", subjects: partiesOf(opened.value), data });
    return ok({ decideDueAt: decideDueAt.toISOString() });
  });
}
