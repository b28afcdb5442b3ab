import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  lockPolicies,
  policyProposalById,
  publishPolicy,
  savePolicyProposal,
  type PolicyProposalRow,
} from "#db/store/policy.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { parsePolicy } from "#domain/policy/policy.ts";
import {
  policyConfirmers,
  policyProposalLifecycle,
  type PolicyProposalState,
  type PolicyProposalStep,
} from "#domain/policy/proposal.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkScope, officerOf, subjectsOf } from "./file.ts";

type Input = { readonly id: number; readonly note: string };
export type DecidedPolicy = { readonly id: number; readonly state: PolicyProposalState };
type Taken = {
  readonly row: PolicyProposalRow;
  readonly actor: PersonActor;
  readonly next: PolicyProposalState;
  readonly now: Date;
};

async function take(tx: Tx, ctx: Ctx, input: Input, on: PolicyProposalStep): Promise<Outcome<Taken>> {
  const officer = officerOf(ctx, ...policyConfirmers);
  if (!officer.ok) return officer;
  await lockPolicies(tx);
  const row = await policyProposalById(tx, input.id);
  if (!row) return refuse("command.not_found");
  const actor = officer.value;
  const scope = await checkScope(tx, actor, row.profile);
  if (!scope.ok) return scope;
  const now = await appNow(tx);
  const facts = {
    ownProposal: actor.accountId === row.proposedBy,
    reasonGiven: input.note.trim() !== "",
    dayReached: row.effectiveOn <= dayOf(now),
  };
  const next = step(policyProposalLifecycle, on, row.state, actor.role, facts);
  return next.ok ? ok({ row, actor, next: next.value, now }) : next;
}

function told(row: PolicyProposalRow) {
  const { id: proposal, profile, version, effectiveOn } = row;
  return { subjects: subjectsOf(row), data: { proposal, profile, version, effectiveOn } };
}

function decision({ actor, now }: Taken, note: string) {
  return {
    decidedBy: actor.accountId,
    decidedAs: actor.membershipId,
    decidedAt: now,
    decisionNote: note.trim() || null,
  };
}

/**
 * The second person confirms: the text is published at once and counts from its day, by the calendar alone.
 * Refuses `policy.own_proposal`, `policy.day_reached`, `policy.outside_scope`.
 */
export async function confirmPolicy(ctx: Ctx, input: Input): Promise<Outcome<DecidedPolicy>> {
  return withTx(ctx, { command: "policy.confirm", input }, async (tx) => {
    const taken = await take(tx, ctx, input, "confirm");
    if (!taken.ok) return taken;
    const { row, next } = taken.value;
    const content = parsePolicy(row.content);
    if (!content.ok) return content;
    const change = { ...decision(taken.value, input.note), state: next };
    if (!(await savePolicyProposal(tx, row, change))) return refuse("command.stale");
    await publishPolicy(tx, content.value, row.id);
    await record(tx, ctx, { type: "policy.scheduled", ...told(row), visibility: "public" });
    return ok({ id: row.id, state: next });
  });
}

/** The second person says no, with reasons. */
export async function rejectPolicy(ctx: Ctx, input: Input): Promise<Outcome<DecidedPolicy>> {
  return withTx(ctx, { command: "policy.reject", input }, async (tx) => {
    const taken = await take(tx, ctx, input, "reject");
    if (!taken.ok) return taken;
    const { row, next } = taken.value;
    const change = { ...decision(taken.value, input.note), state: next };
    if (!(await savePolicyProposal(tx, row, change))) return refuse("command.stale");
    await record(tx, ctx, { type: "policy.rejected", ...told(row), visibility: "internal" });
    return ok({ id: row.id, state: next });
  });
}

/**
 * Taken back: by its proposer before it is confirmed; a scheduled one before its day, with reasons, publicly, by
 * whoever may confirm. What is in force stays. Refuses `policy.not_proposer`, `policy.day_reached`.
 */
export async function withdrawPolicy(ctx: Ctx, input: Input): Promise<Outcome<DecidedPolicy>> {
  return withTx(ctx, { command: "policy.withdraw", input }, async (tx) => {
    const taken = await take(tx, ctx, input, "withdraw");
    if (!taken.ok) return taken;
    const { row, actor, next, now } = taken.value;
    const change = {
      state: next,
      withdrawnBy: actor.accountId,
      withdrawnAs: actor.membershipId,
      withdrawnAt: now,
      withdrawalNote: input.note.trim() || null,
    };
    if (!(await savePolicyProposal(tx, row, change))) return refuse("command.stale");
    const visibility = row.state === "scheduled" ? "public" : "internal";
    await record(tx, ctx, { type: "policy.withdrawn", ...told(row), visibility });
    return ok({ id: row.id, state: next });
  });
}
