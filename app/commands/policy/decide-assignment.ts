import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { placePolicyById, savePlacePolicy, type PlacePolicyRow } from "#db/store/place-policy.ts";
import { lockPolicies } from "#db/store/policy.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
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
import { officerOf } from "./file.ts";
import { placeInScope, placeTold } from "./place-file.ts";

type Input = { readonly id: number; readonly note: string };
type Decided = { readonly id: number; readonly state: PolicyProposalState };
type Taken = {
  readonly row: PlacePolicyRow;
  readonly actor: PersonActor;
  readonly next: PolicyProposalState;
  readonly now: Date;
};

async function take(tx: Tx, ctx: Ctx, input: Input, on: PolicyProposalStep): Promise<Outcome<Taken>> {
  const officer = officerOf(ctx, ...policyConfirmers);
  if (!officer.ok) return officer;
  await lockPolicies(tx);
  const row = await placePolicyById(tx, input.id);
  if (!row) return refuse("command.not_found");
  const actor = officer.value;
  const now = await appNow(tx);
  const place = await placeInScope(tx, actor, row.jurisdictionCode, dayOf(now));
  if (!place.ok) return place;
  const facts = {
    ownProposal: actor.accountId === row.proposedBy,
    reasonGiven: input.note.trim() !== "",
    dayReached: row.effectiveOn <= dayOf(now),
  };
  const next = step(policyProposalLifecycle, on, row.state, actor.role, facts);
  return next.ok ? ok({ row, actor, next: next.value, now }) : next;
}

async function decide(
  ctx: Ctx,
  input: Input,
  act: "confirm" | "reject",
  told: { readonly type: string; readonly visibility: "public" | "internal" },
): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: `policy.${act}_place`, input }, async (tx) => {
    const taken = await take(tx, ctx, input, act);
    if (!taken.ok) return taken;
    const { row, actor, next, now } = taken.value;
    const saved = await savePlacePolicy(tx, row, {
      state: next,
      decidedBy: actor.accountId,
      decidedAs: actor.membershipId,
      decidedAt: now,
      decisionNote: input.note.trim() || null,
    });
    if (!saved) return refuse("command.stale");
    await record(tx, ctx, { ...told, ...placeTold(row) });
    return ok({ id: row.id, state: next });
  });
}

/**
 * The second person confirms: public at once, and the place runs the profile from its day on by the calendar alone.
 *
 * - Refuses: `policy.own_proposal`, `policy.day_reached`, `policy.place_outside`.
 */
export function confirmAssignment(ctx: Ctx, input: Input): Promise<Outcome<Decided>> {
  return decide(ctx, input, "confirm", { type: "policy.place_scheduled", visibility: "public" });
}

/** The second person says no, with reasons. Refuses `policy.own_proposal`, `policy.reason_missing`. */
export function rejectAssignment(ctx: Ctx, input: Input): Promise<Outcome<Decided>> {
  return decide(ctx, input, "reject", { type: "policy.place_rejected", visibility: "internal" });
}

/**
 * Taken back: by its proposer before it is confirmed; a confirmed one before its day, with reasons, publicly.
 *
 * - Refuses: `policy.not_proposer`, `policy.day_reached`, `policy.reason_missing`.
 */
export async function withdrawAssignment(ctx: Ctx, input: Input): Promise<Outcome<Decided>> {
  return withTx(ctx, { command: "policy.withdraw_place", input }, async (tx) => {
    const taken = await take(tx, ctx, input, "withdraw");
    if (!taken.ok) return taken;
    const { row, actor, next, now } = taken.value;
    const saved = await savePlacePolicy(tx, row, {
      state: next,
      withdrawnBy: actor.accountId,
      withdrawnAs: actor.membershipId,
      withdrawnAt: now,
      withdrawalNote: input.note.trim() || null,
    });
    if (!saved) return refuse("command.stale");
    const visibility = row.state === "scheduled" ? "public" : "internal";
    await record(tx, ctx, { type: "policy.place_withdrawn", ...placeTold(row), visibility });
    return ok({ id: row.id, state: next });
  });
}
