import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { creditStanding, loadCreditFacts, saveScore } from "#db/store/credit.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { letterFacts, letterFor } from "#domain/credit/letter.ts";
import { creditScore } from "#domain/credit/score.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/**
 * Reads an agency's facts again and writes the score that follows from them, with its explanation. Running it twice
 * changes nothing; the letter is only what a decision would say today.
 */
export async function recomputeScore(ctx: Ctx, agencyId: number): Promise<Outcome<{ score: number; changed: boolean }>> {
  return withTx(ctx, { command: "credit.recompute", input: { agencyId } }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "recompute" });
    await lockAgency(tx, agencyId);
    const now = await appNow(tx);
    const asOf = dayOf(now);
    const standing = await creditStanding(tx, agencyId);
    if (!standing) return refuse("command.not_found");
    const found = await policyInForce(tx, standing.jurisdictionCode, asOf);
    if (!found.ok) return found;
    const policy = found.value;
    const facts = await loadCreditFacts(tx, agencyId, asOf);
    const score = creditScore(facts, policy.credit);
    const dTrigger = standing.confirmedCodes.some((code) => policy.deductions[code]?.dTrigger);
    const letter = letterFor(score.total, letterFacts(facts, policy.credit, { ...standing, dTrigger }), policy.credit.letters);
    await saveScore(tx, {
      agencyId, score: score.total, ownerPart: score.owner, regulatorPart: score.regulator, platformPart: score.platform,
      deductions: score.deductions, letter, explanation: score.explanation, facts, policyProfile: policy.profile,
      policyVersion: policy.version, computedAt: now,
    });
    const changed = standing.score !== score.total;
    if (changed) {
      const data = { score: score.total, previous: standing.score, letter };
      await record(tx, ctx, { type: "score.recomputed", subjects: [`agency:${standing.code}`], data, visibility: "public" });
    }
    return ok({ score: score.total, changed });
  });
}
