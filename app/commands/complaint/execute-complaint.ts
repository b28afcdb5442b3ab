import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { liveAward } from "#db/store/award.ts";
import { addDecision, complaintsAbout, lastRemedies, saveComplaint } from "#db/store/complaint.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { effectOf, type ComplaintEffect } from "#domain/complaint/effect.ts";
import { complaintLifecycle, type ComplaintState } from "#domain/complaint/lifecycle.ts";
import { freezesNeed } from "#domain/complaint/pending.ts";
import type { Remedy } from "#domain/complaint/subjects.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { lockedFile } from "../need/file.ts";
import { annulAward, cancelNotice, failNeed } from "./annul-award.ts";
import { asOffice, complaintFacts, openComplaint, partiesOf, type ComplaintFile } from "./file.ts";
import { freezeNeed, lookAgain } from "./freeze-need.ts";
import { releaseNeed } from "./release-need.ts";

type Executed = { readonly state: ComplaintState };

async function effectFor(tx: Tx, { row, need }: ComplaintFile, remedies: readonly Remedy[]) {
  const award = await liveAward(tx, row.needId);
  const concernsAward = award !== null && (row.object !== "award" || row.awardId === award.id);
  return effectOf({ object: row.object, remedies, state: need.row.state, concernsAward });
}

async function take(
  tx: Tx,
  ctx: Ctx,
  file: ComplaintFile,
  effect: ComplaintEffect,
): Promise<Outcome<unknown>> {
  if (effect === "next_reserve") return annulAward(tx, ctx, file);
  if (effect === "fail_need") return failNeed(tx, ctx, file);
  if (effect === "cancel_need") return cancelNotice(tx, ctx, file);
  return effect === "resume" ? releaseNeed(tx, ctx, file) : ok(true);
}

/** Another admitted complaint stops the next award as well. */
async function freezeAgain(tx: Tx, ctx: Ctx, { row }: ComplaintFile): Promise<Outcome<unknown>> {
  const other = (await complaintsAbout(tx, row.needId)).find(
    (each) => each.id !== row.id && freezesNeed(each),
  );
  if (!other) return ok(true);
  const need = await lockedFile(tx, row.needId, "alone");
  return need.ok ? freezeNeed(tx, ctx, need.value, other.no) : need;
}

async function finish(
  tx: Tx,
  ctx: Ctx,
  file: ComplaintFile,
  report: { readonly text: string; readonly effect: ComplaintEffect },
): Promise<Outcome<Executed>> {
  const { row, now } = file;
  const actor = ctx.actor.kind === "person" ? ctx.actor : null;
  const facts = await complaintFacts(tx, ctx, file);
  const next = step(complaintLifecycle, "execute", row.state, actor?.role ?? "system", facts);
  if (!next.ok) return next;
  const saved = await saveComplaint(tx, row, { state: next.value, executedAt: now });
  if (!saved) return refuse("command.stale");
  const taken = await take(tx, ctx, { ...file, row: saved }, report.effect);
  if (!taken.ok) return taken;
  const again = await freezeAgain(tx, ctx, file);
  if (!again.ok) return again;
  await addDecision(tx, {
    complaintId: row.id,
    step: "execute",
    reasons: report.text,
    decidedBy: actor?.accountId ?? null,
    decidedAs: actor?.membershipId ?? null,
    at: now,
  });
  const data = { no: row.no, effect: report.effect };
  await record(tx, ctx, { type: "complaint.executed", subjects: partiesOf(file), data });
  return ok({ state: next.value });
}

/** A final decision about an award takes effect with it; what people must do is recorded when they have done it. */
export async function carryOutNow(
  tx: Tx,
  ctx: Ctx,
  file: ComplaintFile,
  remedies: readonly Remedy[],
): Promise<Outcome<unknown>> {
  const effect = await effectFor(tx, file, remedies);
  return effect === "none" ? ok(true) : finish(tx, asSystem(ctx, "system"), file, { text: "", effect });
}

/** An officer records how an upheld complaint was carried out; what changes the need is done with it. */
export async function executeComplaint(
  ctx: Ctx,
  input: { readonly no: string; readonly report: string },
): Promise<Outcome<Executed>> {
  return withTx(ctx, { command: "complaint.execute", input }, async (tx): Promise<Outcome<Executed>> => {
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const officer = asOffice(ctx, opened.value);
    if (!officer.ok) return officer;
    const text = input.report.trim();
    if (text === "") return refuse("complaint.reason_missing");
    const effect = await effectFor(tx, opened.value, await lastRemedies(tx, opened.value.row.id));
    return finish(tx, ctx, opened.value, { text, effect });
  });
}

/** Nobody appealed: an upheld complaint takes effect, and an award that only waited for this is looked at again. */
export async function endAppealPeriod(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ waiting: boolean }>> {
  return withTx(ctx, { command: "complaint.appeal_over", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden");
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { state, id, appealUntil } = file.row;
    if (appealUntil === null || file.now < appealUntil) return refuse("complaint.appeal_running");
    if (state === "upheld" || state === "partly_upheld") {
      const done = await carryOutNow(tx, ctx, file, await lastRemedies(tx, id));
      if (!done.ok) return done;
    }
    await lookAgain(tx, file.need);
    return ok({ waiting: state === "upheld" || state === "partly_upheld" });
  });
}
