import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { needById } from "#db/store/need.ts";
import { cancellationById, saveDecision, type CancellationRow } from "#db/store/need-cancellation.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { recordCancellation } from "./cancellation.ts";
import { lockedFile, type NeedFile } from "./file.ts";

type Input = { readonly id: number; readonly decision: "consent" | "refuse"; readonly note: string };

/** The wish is the owner's; the supervisor only lets it happen. */
const wisher = "owner_staff";

/** A supervisor of the place lets an owner give up public money after closing, or does not. */
export async function consentCancellation(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "supervisor")) return refuse("command.forbidden");
  return withTx(ctx, { command: "need.consent_cancellation", input }, async (tx) => {
    const known = await cancellationById(tx, input.id);
    const need = known ? await needById(tx, known.needId) : null;
    if (!known || !need) return refuse("command.not_found");
    const opened = await lockedFile(tx, need.id, "alone");
    if (!opened.ok) return opened;
    const file = opened.value;
    if (!actor.jurisdictions.includes(file.basis.case.jurisdictionCode)) return refuse("command.not_found");
    return decide(tx, ctx, file, { asked: known, actor, input });
  });
}

type Decision = { readonly asked: CancellationRow; readonly actor: PersonActor; readonly input: Input };

async function decide(tx: Tx, ctx: Ctx, file: NeedFile, { asked, actor, input }: Decision) {
  const { row, now, subjects } = file;
  if (asked.round !== row.round) return refuse("need.already_closed");
  const note = input.note.trim();
  if (input.decision === "refuse" && note === "") return refuse("need.reason_missing");
  const saved = await saveDecision(tx, asked.id, {
    state: input.decision === "consent" ? "consented" : "refused",
    decidedBy: actor.accountId,
    decidedAs: actor.membershipId,
    decidedAt: now,
    decisionNote: note,
  });
  if (!saved) return refuse("command.stale");
  const { code, reason } = asked;
  if (input.decision === "consent")
    return recordCancellation(tx, ctx, file, { code, reason, by: wisher, supervisorConsents: true });
  const data = { no: row.no, cancellation: asked.id, note };
  await record(tx, ctx, { type: "need.cancellation_refused", subjects, data });
  return ok({ no: row.no });
}
