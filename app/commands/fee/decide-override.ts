import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { overrideById, saveOverride, type OverrideRow } from "#db/store/cap.ts";
import { needById, saveNeed } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { CapOverride, OverrideState, OverrideStep } from "#domain/fee/override.ts";
import { overrideLifecycle } from "#domain/fee/override.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { officerOf } from "../catalogue/file.ts";
import { decisionOf, judgeOverride, liftedCap, overrideFile, type OverrideFile } from "./override-file.ts";

type Input = { readonly id: number; readonly note: string };
type Decided = { readonly id: number; readonly state: OverrideState };
type Taken = {
  readonly actor: PersonActor;
  readonly row: OverrideRow;
  readonly file: OverrideFile;
  readonly next: OverrideState;
};

async function take(tx: Tx, ctx: Ctx, input: Input, on: OverrideStep): Promise<Outcome<Taken>> {
  const officer = officerOf(ctx, "price_officer", "supervisor");
  if (!officer.ok) return officer;
  const actor = officer.value;
  const known = await overrideById(tx, input.id);
  const need = known ? await needById(tx, known.needId) : null;
  const file = need ? await overrideFile(tx, actor, need.no) : null;
  // Read again under the need's lock: somebody may have decided meanwhile.
  const row = file ? await overrideById(tx, input.id) : null;
  if (!file || !row) return refuse("command.not_found");
  if (!file.ok) return file;
  const facts = { ownProposal: actor.accountId === row.proposedBy, reasonGiven: input.note.trim() !== "" };
  const next = step(overrideLifecycle, on, row.state, actor.role, facts);
  return next.ok ? ok({ actor, row, file: file.value, next: next.value }) : next;
}

async function close(tx: Tx, taken: Taken, note: string): Promise<boolean> {
  const { actor, row, file, next } = taken;
  const decision = {
    decidedBy: actor.accountId,
    decidedAs: actor.membershipId,
    decidedAt: file.now,
    decisionNote: note.trim() || null,
  };
  return saveOverride(tx, row, { ...decision, state: next });
}

/**
 * The second person confirms: the cap counts at once, for quotes to come and for sealed ones at their opening. Dates
 * and everything else published with the notice stay.
 */
export async function confirmOverride(ctx: Ctx, input: Input): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "cap.confirm_override", input }, async (tx) => {
    const taken = await take(tx, ctx, input, "confirm");
    if (!taken.ok) return taken;
    const { actor, row, file, next } = taken.value;
    const sound = await judgeOverride(tx, file, row);
    if (!sound.ok) return sound;
    if (!(await close(tx, taken.value, input.note))) return refuse("command.stale");
    const decision = await decisionOf(tx, row, actor.membershipId, file.now);
    const applied = await apply(tx, file, decision);
    if (!applied.ok) return applied;
    const { capFen, reason, officesZh, officesEn } = decision;
    await record(tx, ctx, {
      type: "cap.override_confirmed",
      subjects: file.subjects,
      data: {
        override: row.id,
        no: file.row.no,
        capFen,
        beforeFen: row.beforeFen,
        reason,
        officesZh,
        officesEn,
      },
      visibility: file.row.state === "published" ? "public" : "party",
    });
    return ok({ id: row.id, state: next });
  });
}

async function apply(tx: Tx, file: OverrideFile, decision: CapOverride): Promise<Outcome<true>> {
  const { row } = file;
  const change = { capOverride: decision };
  if (row.state !== "published")
    return (await saveNeed(tx, row, change)) ? ok(true) : refuse("command.stale");
  const cap = await liftedCap(tx, file, decision);
  if (!cap.ok) return cap;
  const saved = await saveNeed(tx, row, { ...change, cap: cap.value, capFen: cap.value.capFen });
  return saved ? ok(true) : refuse("command.stale");
}

async function end(ctx: Ctx, input: Input, on: "refuse" | "withdraw"): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: `cap.${on}_override`, input }, async (tx) => {
    const taken = await take(tx, ctx, input, on);
    if (!taken.ok) return taken;
    if (!(await close(tx, taken.value, input.note))) return refuse("command.stale");
    const { row, file, next } = taken.value;
    await record(tx, ctx, {
      type: on === "refuse" ? "cap.override_refused" : "cap.override_withdrawn",
      subjects: file.subjects,
      data: { override: row.id, no: file.row.no },
      visibility: "internal",
    });
    return ok({ id: row.id, state: next });
  });
}

export async function refuseOverride(ctx: Ctx, input: Input): Promise<Outcome<Decided>> {
  return end(ctx, input, "refuse");
}

export async function withdrawOverride(ctx: Ctx, input: { readonly id: number }): Promise<Outcome<Decided>> {
  return end(ctx, { ...input, note: "" }, "withdraw");
}
