import { hit, type Check } from "../check.ts";
import type { AcceptanceFacts, DeliveryFacts, RequirementFacts, StaffingFacts } from "../work-facts.ts";

const dayMs = 86_400_000;

/** A requirement that appeared within days of its later winner's visit. */
export const requirementAfterVisit: Check<RequirementFacts> = {
  code: "requirement_after_visit",
  level: 2,
  screen: ({ createdAt, visits, winner }, { visitDays }) => {
    const before = visits
      .map((visit) => createdAt.getTime() - visit.getTime())
      .filter((passed) => passed > 0 && passed <= visitDays * dayMs);
    if (before.length === 0) return [];
    const visitedAt = new Date(createdAt.getTime() - Math.min(...before)).toISOString();
    return [hit([winner], { visitedAt, createdAt: createdAt.toISOString(), visits: before.length })];
  },
};

export const busyPractitioner: Check<StaffingFacts> = {
  code: "busy_practitioner",
  level: 2,
  screen: ({ people }, { practitionerOpen }) =>
    people
      .filter(({ open }) => open.length > practitionerOpen)
      .toSorted((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ masked, open }) =>
        hit(
          open.map(({ agency }) => agency),
          { person: masked, open: open.length, most: practitionerOpen },
        ),
      ),
};

/** Faster than so many times the median speed: the median time is more than so many times this one. */
export const fastDelivery: Check<DeliveryFacts> = {
  code: "fast_delivery",
  level: 2,
  screen: ({ agency, minutes, others }, { speedTimes, speedSamples }) => {
    if (others.length < speedSamples) return [];
    const doubled = doubledMedian(others.map((other) => other.minutes));
    if (minutes * speedTimes * 2 >= doubled) return [];
    return [hit([agency], { minutes, medianMinutes: Math.floor(doubled / 2), of: others.length })];
  },
};

/** Twice the median, so that an even number of values needs no fraction. */
function doubledMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return upper + (sorted[Math.ceil(sorted.length / 2) - 1] ?? upper);
}

/** An owner that accepts almost everything at once cannot have read it. */
export const quickAcceptance: Check<AcceptanceFacts> = {
  code: "quick_acceptance",
  level: 2,
  screen: ({ accepted }, { acceptMinutes, acceptShareBp, acceptSamples }) => {
    const quick = accepted.filter(({ seconds }) => seconds <= acceptMinutes * 60);
    if (accepted.length < acceptSamples || quick.length * 10_000 <= accepted.length * acceptShareBp)
      return [];
    return [
      hit(
        quick.map(({ agency }) => agency),
        { quick: quick.length, of: accepted.length, minutes: acceptMinutes },
      ),
    ];
  },
};
