import { compareBytes } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { line, round2, shown, type ScoreLine } from "./explanation.ts";
import type { CreditFacts, Deduction } from "./facts.ts";
import { platformPart, regulatorPart } from "./other-parts.ts";
import { ownerPart } from "./owner-part.ts";
import type { CreditPolicy } from "./policy.ts";
import { within } from "./window.ts";

/** Points with two decimals, as stored and shown; the total is computed from the unrounded parts, then rounded once. */
export type CreditScore = {
  readonly total: number;
  readonly owner: number;
  readonly regulator: number;
  readonly platform: number;
  readonly deductions: number;
  readonly explanation: readonly ScoreLine[];
};

/**
 * Score = 0.5·O + 0.3·R + 0.2·P − deductions of the last 12 months, held between 0 and 100.
 * A pure function of logged facts and a policy: the order of the facts changes nothing.
 * A part without any data counts as the prior's 80. Source: rules.md 5.8; weights 5:3:2 after Yuyao.
 */
export function creditScore(facts: CreditFacts, policy: CreditPolicy): CreditScore {
  const owner = ownerPart(facts, policy);
  const regulator = regulatorPart(facts, policy);
  const platform = platformPart(facts, policy);
  const entries = deductionsInForce(facts, policy);
  const deductions = entries.reduce((sum, { points }) => sum + points, 0);
  const { owner: o, regulator: r, platform: p } = policy.weightsBp;
  const before = (o * owner.value + r * regulator.value + p * platform.value) / 10_000;
  const total = round2(Math.min(100, Math.max(0, before - deductions)));
  const summary = {
    ownerScore: shown(owner.value),
    regulatorScore: shown(regulator.value),
    platformScore: shown(platform.value),
    deductions: shown(deductions),
    score: shown(total),
  };
  return {
    total,
    owner: round2(owner.value),
    regulator: round2(regulator.value),
    platform: round2(platform.value),
    deductions: round2(deductions),
    explanation: [
      ...owner.lines,
      ...regulator.lines,
      ...platform.lines,
      ...entries.map(deductionLine),
      line("credit.total", summary),
    ],
  };
}

/** Entries that still cost points, oldest first. */
export function deductionsInForce(facts: CreditFacts, policy: CreditPolicy): Deduction[] {
  return facts.deductions
    .filter(({ happenedOn }) => within(happenedOn, facts.asOf, policy.deductionMonths))
    .toSorted((a, b) => compareBytes(a.happenedOn + a.entryRef, b.happenedOn + b.entryRef));
}

/** A stored score must be what its stored facts give (rules.md 5.16, 6). Refuses `credit.score_mismatch`. */
export function checkScore(stored: number, facts: CreditFacts, policy: CreditPolicy): Outcome<CreditScore> {
  const computed = creditScore(facts, policy);
  if (computed.total === stored) return ok(computed);
  return refuse("credit.score_mismatch", { stored: shown(stored), computed: shown(computed.total) });
}

function deductionLine({ entryRef: ref, code, happenedOn, points }: Deduction): ScoreLine {
  return line("credit.deduction", { code, happenedOn, points: shown(points) }, { kind: "conduct", ref });
}
