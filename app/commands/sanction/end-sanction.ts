import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { creditInputs } from "#db/store/credit.ts";
import { decideGrade, lastGradeDecision, saveSanction } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { repairableFrom } from "#domain/sanction/effects.ts";
import { sanctionLifecycle, type SanctionEvent, type SanctionState } from "#domain/sanction/lifecycle.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { factsOf, inCharge, openSanction, subjectsOf, type SanctionFile } from "./file.ts";

type Ended = { readonly state: SanctionState };

/** A letter taken for a term comes back with its end, unless something newer has decided on the letter since. */
async function giveLetterBack(tx: Tx, file: SanctionFile): Promise<void> {
  const { row, agency, rule, policy, now } = file;
  if (rule.lettersDown === 0 || !row.fromGrade) return;
  const last = await lastGradeDecision(tx, agency.id);
  if (last?.reference !== row.no || last.kind !== "sanction") return;
  await decideGrade(tx, {
    agencyId: agency.id,
    kind: "sanction",
    grade: row.fromGrade,
    previous: agency.grade,
    score: agency.score,
    reference: `${row.no} end`,
    inputs: await creditInputs(tx, agency.id),
    policyProfile: policy.profile,
    policyVersion: policy.version,
    decidedAt: now,
    effectiveAt: now,
  });
}

async function end(
  tx: Tx,
  ctx: Ctx,
  file: SanctionFile,
  state: SanctionState,
  type: string,
  reason: string,
): Promise<Outcome<Ended>> {
  const early = state === "expired" ? {} : { withdrawnAt: file.now, endReason: reason };
  if (!(await saveSanction(tx, file.row, { ...early, state }))) return refuse("command.stale");
  if (file.row.decidedAt) await giveLetterBack(tx, file);
  const visibility = file.rule.isPublic && file.row.decidedAt ? "public" : "party";
  const data = { no: file.row.no, kind: file.kind, ...(reason ? { reason } : {}) };
  await record(tx, ctx, { type, subjects: subjectsOf(file.row, file.agency), data, visibility });
  return ok({ state });
}

type By = { readonly by: ActorRole; readonly reason: string };

function nextOf(file: SanctionFile, on: SanctionEvent, { by, reason }: By): Outcome<SanctionState> {
  const { effectiveAt, endsAt } = file.row;
  return step(
    sanctionLifecycle,
    on,
    file.state,
    by,
    factsOf({
      reasonGiven: reason !== "",
      termOver: endsAt !== null && file.now >= endsAt,
      halfTermServed:
        effectiveAt !== null && endsAt !== null && file.now >= repairableFrom(file.kind, effectiveAt, endsAt),
    }),
  );
}

/** Writes down that a term is over; the measure stopped binding at its end, whenever this runs. */
export async function expireSanction(ctx: Ctx, input: { readonly no: string }): Promise<Outcome<Ended>> {
  return withTx(ctx, { command: "sanction.expire", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "expire" });
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const next = nextOf(opened.value, "expire", { by: "system", reason: "" });
    return next.ok ? end(tx, ctx, opened.value, next.value, "sanction.expired", "") : next;
  });
}

type Early = { readonly no: string; readonly reason: string };

async function endEarly(
  ctx: Ctx,
  command: string,
  on: "lift" | "withdraw",
  type: string,
  input: Early,
): Promise<Outcome<Ended>> {
  return withTx(ctx, { command, input }, async (tx) => {
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const officer = inCharge(ctx, opened.value.agency);
    if (!officer.ok) return officer;
    const reason = input.reason.trim();
    const next = nextOf(opened.value, on, { by: officer.value.role, reason });
    return next.ok ? end(tx, ctx, opened.value, next.value, type, reason) : next;
  });
}

/** Repair after half of the term, by a supervisor, with published reasons. */
export async function liftSanction(ctx: Ctx, input: Early): Promise<Outcome<Ended>> {
  return endEarly(ctx, "sanction.lift", "lift", "sanction.lifted", input);
}

/** A procedure is dropped before its decision. */
export async function withdrawSanction(ctx: Ctx, input: Early): Promise<Outcome<Ended>> {
  return endEarly(ctx, "sanction.withdraw", "withdraw", "sanction.withdrawn", input);
}
