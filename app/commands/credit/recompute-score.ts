import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { creditStanding, loadCreditFacts, saveScore, type CreditStanding } from "#db/store/credit.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow, withTx } from "#db/transaction.ts";
import type { CreditFacts } from "#domain/credit/facts.ts";
import { letterFacts, letterFor } from "#domain/credit/letter.ts";
import { creditScore } from "#domain/credit/score.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** The row of credit_score: parts, letter and explanation beside the facts and the rules they follow from. */
function compute(facts: CreditFacts, standing: CreditStanding, policy: Policy) {
  const score = creditScore(facts, policy.credit);
  const dTrigger = standing.confirmedCodes.some((code) => policy.deductions[code]?.dTrigger);
  const known = letterFacts(facts, policy.credit, { ...standing, dTrigger });
  return {
    score: score.total,
    ownerPart: score.owner,
    regulatorPart: score.regulator,
    platformPart: score.platform,
    deductions: score.deductions,
    letter: letterFor(score.total, known, policy.credit.letters),
    explanation: score.explanation,
    facts,
    policyProfile: policy.profile,
    policyVersion: policy.version,
  };
}

/**
 * Reads an agency's facts again and writes the score that follows from them, with its explanation. Running it twice
 * changes nothing; the letter is only what a decision would say today.
 */
export async function recomputeScore(
  ctx: Ctx,
  agencyId: number,
): Promise<Outcome<{ score: number; changed: boolean }>> {
  return withTx(ctx, { command: "credit.recompute", input: { agencyId } }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "recompute" });
    await lockAgency(tx, agencyId);
    const now = await appNow(tx);
    const asOf = dayOf(now);
    const standing = await creditStanding(tx, agencyId);
    if (!standing) return refuse("command.not_found");
    const found = await policyInForce(tx, standing.jurisdictionCode, asOf);
    if (!found.ok) return found;
    const computed = compute(await loadCreditFacts(tx, agencyId, asOf), standing, found.value);
    await saveScore(tx, { ...computed, agencyId, computedAt: now });
    const { score, letter } = computed;
    const changed = standing.score !== score;
    const data = { score, previous: standing.score, letter };
    const subjects = [`agency:${standing.code}`];
    if (changed) await record(tx, ctx, { type: "score.recomputed", subjects, data, visibility: "public" });
    return ok({ score, changed });
  });
}
