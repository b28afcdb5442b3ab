import type { Grade } from "#domain/agency/grade.ts";
import type { CreditFacts } from "#domain/credit/facts.ts";
import { letterFacts, letterFor } from "#domain/credit/letter.ts";
import { creditScore } from "#domain/credit/score.ts";
import type { Policy } from "./policy.ts";

/** An agency's stored facts with the standing that a letter needs beside them. */
export type AgencyFacts = {
  readonly code: string;
  readonly name: string;
  /** The version its score was last computed under. */
  readonly policy: Policy;
  readonly facts: CreditFacts;
  readonly hasApprovedService: boolean;
  readonly hasOfficialLetter: boolean;
  readonly ratingsEver: number;
  readonly confirmedCodes: readonly string[];
};
export type Graded = { readonly score: number; readonly letter: Grade };
export type AgencyResult = {
  readonly code: string;
  readonly name: string;
  readonly before: Graded;
  readonly after: Graded;
};

/** Points that came from the old table come from the new one; what a person set otherwise stays. */
function factsUnder(agency: AgencyFacts, policy: Policy): CreditFacts {
  const deductions = agency.facts.deductions.map((entry) => {
    const old = agency.policy.deductions[entry.code]?.points;
    const points = policy.deductions[entry.code]?.points;
    return old === entry.points && points !== undefined ? { ...entry, points } : entry;
  });
  return { ...agency.facts, deductions };
}

function gradedUnder(agency: AgencyFacts, policy: Policy): Graded {
  const facts = factsUnder(agency, policy);
  const score = creditScore(facts, policy.credit).total;
  const dTrigger = agency.confirmedCodes.some((code) => policy.deductions[code]?.dTrigger === true);
  const known = letterFacts(facts, policy.credit, { ...agency, dTrigger });
  return { score, letter: letterFor(score, known, policy.credit.letters) };
}

/**
 * Score and letter of an agency on its stored facts under another policy: what the next official decision would say,
 * not a decision. The policy of its last computation gives the stored score back. Points 0–100. rules.md 5.8.
 */
export function simulateGrade(agency: AgencyFacts, policy: Policy): AgencyResult {
  const { code, name } = agency;
  return { code, name, before: gradedUnder(agency, agency.policy), after: gradedUnder(agency, policy) };
}

export function isGradeChanged({ before, after }: Pick<AgencyResult, "before" | "after">): boolean {
  return before.score !== after.score || before.letter !== after.letter;
}
