import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { officerOf, saveSanction } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { sanctionLifecycle } from "#domain/sanction/lifecycle.ts";
import { checkDecision, effectiveFrom, type Officer } from "#domain/sanction/procedure.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { applyMeasure } from "./apply-measure.ts";
import { asOfficer, factsOf, inCharge, openSanction, subjectsOf, type SanctionFile } from "./file.ts";

type Decision = { readonly text: string; readonly basis: string; readonly remedy: string };
type Approvers = { readonly decidedBy: Officer; readonly secondedBy: Officer | null };
export type Decided = { readonly inForce: boolean };

const dayMs = 86_400_000;
/** The colleague who could best complete a decision: somebody else, of another organisation, a supervisor. */
const anyColleague: Officer = { accountId: -1, organisationId: -1, role: "supervisor" };

async function check(
  tx: Tx,
  file: SanctionFile,
  { decidedBy, secondedBy }: Approvers,
  decision: Decision,
): Promise<Outcome<true>> {
  const proposedBy = await officerOf(tx, file.row.proposedAs);
  if (!proposedBy) return refuse("sanction.notice_missing");
  if (decision.remedy.trim() === "") return refuse("sanction.reasons_missing");
  return checkDecision({
    kind: file.kind,
    proposedBy,
    decidedBy,
    secondedBy,
    evidence: file.row.evidence.length,
    legalBasis: decision.basis,
    reasons: decision.text,
    noticeAt: file.row.notifiedAt,
    statementUntil: file.row.statementUntil,
    now: file.now,
  });
}

/** The decision is complete: it binds from its effective instant to the end of its term. */
async function complete(
  tx: Tx,
  ctx: Ctx,
  file: SanctionFile,
  actor: PersonActor,
  change: Partial<SanctionFile["row"]>,
): Promise<Outcome<Decided>> {
  const { row, now } = file;
  const statementWindowOver = row.statementUntil !== null && now >= row.statementUntil;
  const facts = factsOf({ statementWindowOver, decisionComplete: true });
  const next = step(sanctionLifecycle, "decide", file.state, actor.role, facts);
  if (!next.ok) return next;
  const effectiveAt = effectiveFrom(now);
  const endsAt = row.termDays === null ? null : new Date(effectiveAt.getTime() + row.termDays * dayMs);
  const applied = await applyMeasure(tx, file, effectiveAt);
  if (!applied.ok) return applied;
  const decided = { ...applied.value, state: next.value, decidedAt: now, effectiveAt, endsAt };
  if (!(await saveSanction(tx, row, { ...change, ...decided }))) return refuse("command.stale");
  if (endsAt) await scheduleDue(tx, "sanction.expiry", row.no, endsAt);
  const term = { effectiveAt: effectiveAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
  const data = { no: row.no, kind: file.kind, ...term, ...applied.value };
  const visibility = file.rule.isPublic ? "public" : "party";
  const subjects = subjectsOf(row, file.agency);
  await record(tx, ctx, { type: "sanction.decided", subjects, data, visibility });
  return ok({ inForce: true });
}

/** Decides after the window. A measure that needs two persons waits for the second signature. */
export async function decideSanction(
  ctx: Ctx,
  input: { readonly no: string } & Decision,
): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "sanction.decide", input }, async (tx): Promise<Outcome<Decided>> => {
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const officer = inCharge(ctx, file.agency);
    if (!officer.ok) return officer;
    const actor = officer.value;
    if (file.state !== "notified")
      return refuse("command.wrong_state", { thing: "sanction", state: file.state, step: "decide" });
    const needsSecond = file.rule.needs.persons > 1;
    const approvers = { decidedBy: asOfficer(actor), secondedBy: needsSecond ? anyColleague : null };
    const checked = await check(tx, file, approvers, input);
    if (!checked.ok) return checked;
    const signed = {
      decidedBy: actor.accountId,
      decidedAs: actor.membershipId,
      secondedBy: null,
      secondedAs: null,
      decisionText: input.text.trim(),
      basis: input.basis.trim(),
      remedy: input.remedy.trim(),
    };
    if (!needsSecond) return complete(tx, ctx, file, actor, signed);
    if (!(await saveSanction(tx, file.row, signed))) return refuse("command.stale");
    const data = { no: file.row.no, kind: file.kind };
    const subjects = subjectsOf(file.row, file.agency);
    await record(tx, ctx, { type: "sanction.decision_drafted", subjects, data, visibility: "internal" });
    return ok({ inForce: false });
  });
}

/** The second person signs the decision as it stands; then it is in force. */
export async function secondSanction(ctx: Ctx, input: { readonly no: string }): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "sanction.second", input }, async (tx): Promise<Outcome<Decided>> => {
    const opened = await openSanction(tx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const officer = inCharge(ctx, file.agency);
    if (!officer.ok) return officer;
    const actor = officer.value;
    const decidedBy = await officerOf(tx, file.row.decidedAs);
    if (!decidedBy || file.state !== "notified")
      return refuse("command.wrong_state", { thing: "sanction", state: file.state, step: "second" });
    const decision = { text: file.row.decisionText ?? "", basis: file.row.basis, remedy: file.row.remedy };
    const checked = await check(tx, file, { decidedBy, secondedBy: asOfficer(actor) }, decision);
    if (!checked.ok) return checked;
    return complete(tx, ctx, file, actor, { secondedBy: actor.accountId, secondedAs: actor.membershipId });
  });
}
