import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addPlacePolicy, waitingPlacePolicy } from "#db/store/place-policy.ts";
import { lastVersionOf, lockPolicies } from "#db/store/policy.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { policyProposers } from "#domain/policy/proposal.ts";
import { dayOf, type Day } from "#domain/shared/dates.ts";
import type { RuleSource } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { officerOf } from "./file.ts";
import { placeInScope, placeTold } from "./place-file.ts";

export type Assignment = {
  readonly place: string;
  /** Null: what the place above it runs. */
  readonly profile: string | null;
  readonly source: RuleSource;
  readonly reason: string;
  readonly effectiveOn: Day;
};

/** Refuses `policy.reason_missing`, `policy.basis_missing`, `policy.effective_not_ahead`. */
function checkWords({ source, reason, effectiveOn }: Assignment, today: Day): Outcome<true> {
  if (reason.trim() === "") return refuse("policy.reason_missing");
  if ([source.title.zh, source.title.en, source.clause].some((part) => part.trim() === ""))
    return refuse("policy.basis_missing");
  return effectiveOn > today
    ? ok(true)
    : refuse("policy.effective_not_ahead", { effectiveOn, todayOn: today });
}

async function checkNew(tx: Tx, draft: Assignment, now: string | null, today: Day): Promise<Outcome<true>> {
  if (draft.profile !== null && (await lastVersionOf(tx, draft.profile)) === 0)
    return refuse("policy.version_unknown", { profile: draft.profile, version: 1 });
  const waiting = await waitingPlacePolicy(tx, draft.place, today);
  if (waiting) return refuse("policy.place_waiting", { effectiveOn: waiting.effectiveOn });
  return draft.profile === now ? refuse("policy.place_same") : ok(true);
}

/**
 * A supervisor proposes which profile of the rules a place runs from a day on; nothing of it is public or counts
 * before a second person has confirmed it, and no need that is published by then changes its rules.
 *
 * - Refuses: `policy.place_outside`, `policy.place_waiting`, `policy.place_same`, `policy.version_unknown`,
 *   `policy.reason_missing`, `policy.basis_missing`, `policy.effective_not_ahead`.
 */
export async function assignProfile(ctx: Ctx, draft: Assignment): Promise<Outcome<{ id: number }>> {
  const officer = officerOf(ctx, ...policyProposers);
  if (!officer.ok) return officer;
  return withTx(ctx, { command: "policy.assign_place", input: draft }, async (tx) => {
    await lockPolicies(tx);
    const now = await appNow(tx);
    const place = await placeInScope(tx, officer.value, draft.place, dayOf(now));
    if (!place.ok) return place;
    const words = checkWords(draft, dayOf(now));
    if (!words.ok) return words;
    const fresh = await checkNew(tx, draft, place.value.policyProfile, dayOf(now));
    if (!fresh.ok) return fresh;
    const row = {
      jurisdictionCode: draft.place,
      profile: draft.profile,
      source: draft.source,
      reason: draft.reason.trim(),
      effectiveOn: draft.effectiveOn,
      state: "proposed" as const,
      proposedBy: officer.value.accountId,
      proposedAs: officer.value.membershipId,
      proposedAt: now,
    };
    const id = await addPlacePolicy(tx, row);
    await record(tx, ctx, {
      type: "policy.place_proposed",
      ...placeTold({ ...row, id }),
      visibility: "internal",
    });
    return ok({ id });
  });
}
