import type { Grade } from "#domain/agency/grade.ts";
import type { CreditFacts } from "./facts.ts";
import type { CreditPolicy } from "./policy.ts";
import { deductionsInForce } from "./score.ts";
import { within } from "./window.ts";

export type LetterFacts = {
  /** Filed without any approved service: public profile, no letter. */
  readonly hasApprovedService: boolean;
  /** An official letter has been given before, by a quarter's decision or an imported inspection. */
  readonly hasOfficialLetter: boolean;
  readonly ratingsEver: number;
  readonly ratingsLastYear: number;
  /** Points of the heaviest single entry in force. */
  readonly heaviestDeduction: number;
  /** Grave misconduct is established (false material, bribery, collusion). */
  readonly dTrigger: boolean;
};

/**
 * The letter a score gives. It is what an official decision would say, not the decision: a downgrade to C or D
 * takes effect only after its procedure (rules.md 5.8). `score` has two decimals, as stored.
 */
export function letterFor(score: number, facts: LetterFacts, letters: CreditPolicy["letters"]): Grade {
  if (!facts.hasApprovedService) return "unrated";
  if (facts.dTrigger) return "D";
  if (!facts.hasOfficialLetter && facts.ratingsEver < letters.provisionalUntilRatings) return "provisional_b";
  if (score < letters.cFrom) return "D";
  if (score < letters.bFrom) return "C";
  const isA =
    score >= letters.aFrom &&
    facts.ratingsLastYear >= letters.aRatings &&
    facts.heaviestDeduction < letters.aBarredByPoints;
  return isA ? "A" : "B";
}

/** What the letter needs of the facts that the score was computed from; the standing comes from the register. */
export function letterFacts(
  facts: CreditFacts,
  policy: CreditPolicy,
  standing: Pick<LetterFacts, "hasApprovedService" | "hasOfficialLetter" | "ratingsEver" | "dTrigger">,
): LetterFacts {
  return {
    ...standing,
    ratingsLastYear: facts.ratings.filter(({ ratedOn }) => within(ratedOn, facts.asOf, 12)).length,
    heaviestDeduction: Math.max(0, ...deductionsInForce(facts, policy).map(({ points }) => points)),
  };
}
