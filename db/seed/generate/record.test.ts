import { expect, test } from "vitest";
import { workCalendar } from "#domain/calendar/working-days.ts";
import type { CreditFacts } from "#domain/credit/facts.ts";
import { letterFacts, letterFor } from "#domain/credit/letter.ts";
import { defaultCreditPolicy as policy } from "#domain/credit/policy.ts";
import { creditScore } from "#domain/credit/score.ts";
import { defaultDeductions } from "#domain/policy/deductions.ts";
import { agencyCeilings, ownerCeilings, ownerWeights } from "#domain/rating/criteria.ts";
import { engagementScore, rateAgency, rateOwner } from "#domain/rating/score.ts";
import { calendarRows } from "../calendar.ts";
import { demoSeed, generateMarket } from "./market.ts";
import type { EngagementPlan } from "./types-market.ts";
import type { AgencySeed } from "./types-parties.ts";

const anchor = "2026-11-18";
const market = generateMarket({ seed: demoSeed, anchor, cal: workCalendar(calendarRows()) });
const works = market.needs.flatMap(({ key, ownerKey, engagement }) =>
  engagement ? [{ key, ownerKey, engagement }] : [],
);
const lateBp = ({ lateDays, workingDays }: EngagementPlan) => Math.ceil((lateDays * 10_000) / workingDays);

test("no mark is better than the facts allow, and every low one has words", () => {
  const refused = works.filter(({ engagement }) => {
    const { ownerRating, agencyRating, deemedAccepted } = engagement;
    const ofAgency = ownerCeilings({ lateBp: lateBp(engagement), chargedOverCap: false });
    const ofOwner = agencyCeilings({ acceptedBySilence: deemedAccepted, paidLate: false });
    return (
      (ownerRating && !rateAgency({ marks: ownerRating.marks, text: ownerRating.comment }, ofAgency).ok) ||
      (agencyRating && !rateOwner({ marks: agencyRating.marks, text: agencyRating.comment }, ofOwner).ok)
    );
  });
  expect(refused).toEqual([]);
});

function factsOf(agency: AgencySeed): CreditFacts {
  const own = works.filter(({ engagement }) => engagement.agencyKey === agency.key);
  const late = own.filter(({ engagement }) => engagement.lateDays > 0 && engagement.deliverables.length > 0);
  return {
    asOf: anchor,
    ratings: own.flatMap(({ key, ownerKey, engagement: { ownerRating, priceFen } }) =>
      ownerRating
        ? [
            {
              engagementNo: key,
              ownerId: Number(ownerKey.slice(-3)),
              valueFen: priceFen,
              ratedOn: ownerRating.submittedOn,
              score: engagementScore(ownerRating.marks, ownerWeights),
            },
          ]
        : [],
    ),
    reports: own.flatMap(({ key, engagement: { review } }) =>
      review
        ? [
            {
              engagementNo: key,
              reviewedOn: review.on,
              passedFirst: review.result === "passed",
              departmentScore: null,
            },
          ]
        : [],
    ),
    inspections: agency.inspections.map(({ year, score }) => ({
      inspectionRef: String(year),
      inspectedOn: `${year + 1}-03-20`,
      score,
    })),
    deliveries: own.flatMap(({ key, engagement: { deliverables, lateDays } }) =>
      deliverables
        .slice(0, 1)
        .map(({ submittedOn }) => ({ engagementNo: key, deliveredOn: submittedOn, onTime: lateDays === 0 })),
    ),
    awards: own.map(({ key, engagement: { confirmedOn } }) => ({
      needNo: key,
      answeredOn: confirmedOn,
      confirmed: true,
    })),
    documents: { good: agency.services.length, total: agency.services.length },
    responses: { good: 0, total: 0 },
    deductions: late.map(({ key, engagement }) => {
      const code = lateBp(engagement) > 2_000 ? "late_grossly" : "late_slightly";
      const happenedOn = engagement.deliverables[0]?.submittedOn ?? anchor;
      return { entryRef: key, code, happenedOn, points: defaultDeductions[code]?.points ?? 0 };
    }),
  };
}

function recomputed(agency: AgencySeed) {
  const facts = factsOf(agency);
  const standing = {
    hasApprovedService: true,
    hasOfficialLetter: true,
    ratingsEver: facts.ratings.length,
    dTrigger: false,
  };
  const score = creditScore(facts, policy).total;
  const known = letterFacts(facts, policy, standing);
  return {
    key: agency.key,
    grade: agency.grade,
    score,
    ratings: known.ratingsLastYear,
    letter: letterFor(score, known, policy.letters),
  };
}

test("letters recomputed from the generated record agree with the inspected ones where there is a record", () => {
  const busy = market.agencies
    .filter(({ grade }) => grade === "A" || grade === "B")
    .map(recomputed)
    .filter(({ ratings }) => ratings >= 3);
  expect(busy.length).toBeGreaterThan(2);
  expect(busy.filter(({ grade, letter }) => grade !== letter)).toEqual([]);
});

test("without three ratings in a year a record still lies near its letter", () => {
  const scored = market.agencies.map(recomputed);
  expect(scored.filter(({ grade, score }) => grade === "A" && score < 85)).toEqual([]);
  expect(scored.filter(({ grade, score }) => grade === "B" && score < 75)).toEqual([]);
});
