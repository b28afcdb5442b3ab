import type { Check, Flag } from "./check.ts";
import { linkedReserve, oftenSecond, rotation, shortestNotice, unrelatedServices } from "./checks/history.ts";
import { linkedFirms } from "./checks/links.ts";
import { directConcentration, lateChange, splitNeed } from "./checks/owner.ts";
import {
  equalDifferences,
  equalRatios,
  identicalAmounts,
  largeGap,
  nearSecond,
  singleQuote,
} from "./checks/prices.ts";
import { allButOneRejected, lateWinner, lowestRejected, manyRejected } from "./checks/rejections.ts";
import { traceChecks } from "./checks/traces.ts";
import type { OpeningFacts } from "./facts.ts";
import type { Thresholds } from "./thresholds.ts";

/** Every screen at an opening (rules.md 5.14); a new one is one constant and one line here. */
export const checks: readonly Check[] = [
  shortestNotice,
  singleQuote,
  nearSecond,
  oftenSecond,
  identicalAmounts,
  lateWinner,
  allButOneRejected,
  lowestRejected,
  manyRejected,
  unrelatedServices,
  largeGap,
  equalDifferences,
  equalRatios,
  ...traceChecks,
  rotation,
  linkedReserve,
  lateChange,
  splitNeed,
  directConcentration,
  linkedFirms,
];

/**
 * What the opening shows that a supervisor should look at. Indications with their numbers, never a sanction and
 * never a reason to reject. Pure and independent of the order of quotes and of earlier results.
 */
export function screenOpening(facts: OpeningFacts, thresholds: Thresholds): Flag[] {
  return checks.flatMap(({ code, level, screen }) =>
    screen(facts, thresholds).map((found) => ({ check: code, level, ...found })),
  );
}
