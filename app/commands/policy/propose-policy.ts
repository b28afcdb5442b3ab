import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  addPolicyProposal,
  findPolicy,
  lastVersionOf,
  lockPolicies,
  waitingProposal,
} from "#db/store/policy.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { comparePolicies } from "#domain/policy/compare.ts";
import { changedPolicy, type PolicyChange } from "#domain/policy/edit.ts";
import { parsePolicy, type Policy } from "#domain/policy/policy.ts";
import { policyProposers } from "#domain/policy/proposal.ts";
import { dayOf, type Day } from "#domain/shared/dates.ts";
import type { LocalText, RuleSource } from "#domain/shared/local-text.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkScope, officerOf, subjectsOf } from "./file.ts";

export type PolicyDraft = {
  /** The profile that gets the new version. */
  readonly profile: string;
  /** What it starts from: a version of the same profile or of another. */
  readonly base: { readonly profile: string; readonly version: number };
  readonly changes: readonly PolicyChange[];
  readonly title: LocalText;
  readonly source: RuleSource;
  readonly reason: string;
  readonly effectiveOn: string;
};
export type ProposedPolicy = { readonly id: number; readonly version: number };

/** Refuses `policy.reason_missing`, `policy.basis_missing`, `policy.effective_not_ahead`. */
function checkWords(draft: PolicyDraft, today: Day): Outcome<true> {
  const { title, source, reason, effectiveOn } = draft;
  const basis = [title.zh, title.en, source.title.zh, source.title.en, source.clause];
  if (reason.trim() === "") return refuse("policy.reason_missing");
  if (basis.some((part) => part.trim() === "")) return refuse("policy.basis_missing");
  return effectiveOn > today
    ? ok(true)
    : refuse("policy.effective_not_ahead", { effectiveOn, todayOn: today });
}

async function nextVersion(
  tx: Tx,
  draft: PolicyDraft,
  base: Policy,
  today: Day,
): Promise<Outcome<{ version: number; current: Policy | null }>> {
  const waiting = await waitingProposal(tx, draft.profile, today);
  if (waiting)
    return refuse("policy.proposal_open", { version: waiting.version, effectiveOn: waiting.effectiveOn });
  const last = await lastVersionOf(tx, draft.profile);
  if (last === 0) return refuse("policy.version_unknown", { profile: draft.profile, version: 1 });
  const current = base.profile === draft.profile ? base : await findPolicy(tx, draft.profile, last);
  return ok({ version: last + 1, current });
}

/** The whole text of the new version. Refuses as `changedPolicy`, and `policy.nothing_changed`. */
function textOf(draft: PolicyDraft, base: Policy, version: number, current: Policy | null): Outcome<Policy> {
  const { profile, changes, title, source, effectiveOn } = draft;
  const changed = changedPolicy(base, changes);
  if (!changed.ok) return changed;
  const policy = { ...changed.value, profile, version, title, source, effectiveFrom: effectiveOn };
  const isNew = current === null || comparePolicies(current, policy).some((line) => line.changed);
  return isNew ? parsePolicy(policy) : refuse("policy.nothing_changed");
}

/** A supervisor's draft of a new version; nothing of it is public or counts before a second person has confirmed it. */
export async function proposePolicy(ctx: Ctx, draft: PolicyDraft): Promise<Outcome<ProposedPolicy>> {
  const officer = officerOf(ctx, ...policyProposers);
  if (!officer.ok) return officer;
  return withTx(ctx, { command: "policy.propose", input: draft }, async (tx) => {
    await lockPolicies(tx);
    const now = await appNow(tx);
    const base = await findPolicy(tx, draft.base.profile, draft.base.version);
    if (!base) return refuse("policy.version_unknown", draft.base);
    const scope = await checkScope(tx, officer.value, draft.profile);
    if (!scope.ok) return scope;
    const words = checkWords(draft, dayOf(now));
    if (!words.ok) return words;
    const next = await nextVersion(tx, draft, base, dayOf(now));
    if (!next.ok) return next;
    const { version, current } = next.value;
    const content = textOf(draft, base, version, current);
    if (!content.ok) return content;
    const id = await addPolicyProposal(tx, {
      profile: draft.profile,
      version,
      baseProfile: base.profile,
      baseVersion: base.version,
      content: content.value,
      reason: draft.reason.trim(),
      effectiveOn: draft.effectiveOn,
      state: "proposed",
      proposedBy: officer.value.accountId,
      proposedAs: officer.value.membershipId,
      proposedAt: now,
    });
    const data = { proposal: id, profile: draft.profile, version, effectiveOn: draft.effectiveOn };
    const subjects = subjectsOf(draft);
    await record(tx, ctx, { type: "policy.proposed", subjects, data, visibility: "internal" });
    return ok({ id, version });
  });
}
