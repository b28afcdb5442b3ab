import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addStatement, complaintsAbout, saveComplaint, type ComplaintRow } from "#db/store/complaint.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { datesAfter } from "#domain/complaint/deadlines.ts";
import { complaintLifecycle, type ComplaintState } from "#domain/complaint/lifecycle.ts";
import { isPending } from "#domain/complaint/pending.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { asParty, complaintFacts, openComplaint, partiesOf, type ComplaintFile } from "./file.ts";
import { freezeNeed, lookAgain } from "./freeze-need.ts";
import { insertAll, keepAll } from "./keep-evidence.ts";
import { releaseNeed } from "./release-need.ts";

export type Said = { readonly no: string; readonly text: string; readonly evidence: readonly Upload[] };
type Moved = { readonly state: ComplaintState };
const done = {
  complete: { kind: "completed", type: "complaint.completed" },
  answer: { kind: "answered", type: "complaint.answered" },
  appeal: { kind: "appealed", type: "complaint.appealed" },
} as const;
type Saying = keyof typeof done;

/** What a step adds to the stored instants. */
function changeOf(on: Saying, { now, cal, periods }: ComplaintFile): Outcome<Partial<ComplaintRow>> {
  if (on === "answer") return ok({ answeredAt: now });
  if (on === "complete") {
    const dates = datesAfter("filed", now, { cal, periods });
    return dates.ok ? ok({ ...dates.value, receivedAt: now }) : dates;
  }
  const dates = datesAfter("appealed", now, { cal, periods });
  return dates.ok ? ok({ ...dates.value, appealedAt: now }) : dates;
}

/** Completed while another complaint about the same matter has taken its place. */
async function taken(tx: Tx, { row, now }: ComplaintFile): Promise<boolean> {
  return (await complaintsAbout(tx, row.needId)).some(
    (each) =>
      each.id !== row.id &&
      each.object === row.object &&
      each.complainantId === row.complainantId &&
      isPending(each, now),
  );
}

async function say(ctx: Ctx, on: Saying, input: Said): Promise<Outcome<Moved>> {
  const files = await keepAll(input.evidence);
  if (!files.ok) return files;
  const { no, text } = input;
  const hashes = files.value.map(({ sha256 }) => sha256);
  return withTx(ctx, { command: `complaint.${on}`, input: { no, text, hashes } }, async (tx) => {
    const opened = await openComplaint(tx, no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const actor = asParty(ctx, file);
    if (!actor.ok) return actor;
    const facts = await complaintFacts(tx, ctx, file, { reason: text });
    const next = step(complaintLifecycle, on, file.row.state, actor.value.role, facts);
    if (!next.ok) return next;
    if (!facts.reasonGiven) return refuse("complaint.reason_missing");
    if (on === "complete" && (await taken(tx, file))) return refuse("complaint.already_pending");
    const change = changeOf(on, file);
    if (!change.ok) return change;
    if (!(await saveComplaint(tx, file.row, { ...change.value, state: next.value })))
      return refuse("command.stale");
    await keepSaid(tx, file, actor.value, {
      on,
      text,
      fileIds: await insertAll(tx, files.value, actor.value),
    });
    if (on === "appeal" && file.row.object !== "delivery") {
      const frozen = await freezeNeed(tx, ctx, file.need, no);
      if (!frozen.ok) return frozen;
    }
    const data = { no, item: file.need.row.itemCode };
    await record(tx, ctx, { type: done[on].type, subjects: partiesOf(file), data });
    return ok({ state: next.value });
  });
}

type Kept = { readonly on: Saying; readonly text: string; readonly fileIds: readonly string[] };

async function keepSaid(
  tx: Tx,
  { row, now }: ComplaintFile,
  { organisationId, accountId }: PersonActor,
  { on, text, fileIds }: Kept,
): Promise<void> {
  const statement = { complaintId: row.id, kind: done[on].kind, organisationId, body: text.trim(), at: now };
  await addStatement(tx, { ...statement, saidBy: accountId }, fileIds);
}

/** The complainant adds what was missing; the office's days to admit begin again. */
export async function completeComplaint(ctx: Ctx, input: Said): Promise<Outcome<Moved>> {
  return say(ctx, "complete", input);
}

/** The respondent's answer with its evidence. */
export async function answerComplaint(ctx: Ctx, input: Said): Promise<Outcome<Moved>> {
  return say(ctx, "answer", input);
}

/** Once, by either party, to somebody else; an award that had gone on stands still again. */
export async function appealDecision(ctx: Ctx, input: Said): Promise<Outcome<Moved>> {
  return say(ctx, "appeal", input);
}

/** The complainant takes it back; nothing is decided and the award goes on. */
export async function withdrawComplaint(ctx: Ctx, input: { readonly no: string }): Promise<Outcome<Moved>> {
  return withTx(ctx, { command: "complaint.withdraw", input }, async (tx) => {
    const opened = await openComplaint(tx, input.no);
    if (!opened.ok) return opened;
    const actor = asParty(ctx, opened.value);
    return actor.ok ? end(tx, ctx, opened.value, "withdraw") : actor;
  });
}

/** Writes down that it was not completed in time; it has held nothing back since that instant. */
export async function lapseComplaint(ctx: Ctx, input: { readonly no: string }): Promise<Outcome<Moved>> {
  return withTx(ctx, { command: "complaint.lapse", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden");
    const opened = await openComplaint(tx, input.no);
    return opened.ok ? end(tx, ctx, opened.value, "lapse") : opened;
  });
}

async function end(tx: Tx, ctx: Ctx, file: ComplaintFile, on: "withdraw" | "lapse"): Promise<Outcome<Moved>> {
  const by = ctx.actor.kind === "person" ? ctx.actor.role : "system";
  const facts = await complaintFacts(tx, ctx, file);
  const next = step(complaintLifecycle, on, file.row.state, by, facts);
  if (!next.ok) return next;
  if (!(await saveComplaint(tx, file.row, { state: next.value }))) return refuse("command.stale");
  const released = await releaseNeed(tx, ctx, file);
  if (!released.ok) return released;
  await lookAgain(tx, { ...file.need, row: released.value });
  const type = on === "withdraw" ? "complaint.withdrawn" : "complaint.lapsed";
  const subjects = file.row.admittedAt ? partiesOf(file) : partiesOf(file).slice(0, 2);
  await record(tx, ctx, { type, subjects, data: { no: file.row.no } });
  return ok({ state: next.value });
}
