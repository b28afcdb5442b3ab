import { describe, expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { RefusalParams } from "#domain/shared/outcome.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { eligibilityOf, firstRefusal, type EligibilityFacts } from "./eligibility.ts";
import { gradeGate, grades, type Grade } from "./grade.ts";

const fit: EligibilityFacts = {
  act: "quote",
  on: "2026-03-02",
  publicFunds: true,
  allowedGrades: defaultPolicy.gradeGatePublic,
  state: "listed",
  grade: "B",
  deferredPapersMissing: false,
  services: [{ itemCode: "HJ-001", service: { state: "approved", certificateExpiresOn: "2026-12-31" } }],
  sanctions: [],
  conflicts: [],
  onAvoidList: false,
  practitioners: 2,
  openEngagements: 9,
  openPublicEngagements: 3,
  policy: defaultPolicy,
};
const suspension = { kind: "suspension", mayQuote: false, mayBeInvited: false, endsOn: "2026-04-01" };

test("who meets every condition may quote, and sees every condition met", () => {
  const lines = eligibilityOf(fit);
  expect(lines.every((line) => line.passed)).toBe(true);
  expect(lines).toHaveLength(10);
  expect(firstRefusal(lines)).toEqual(ok(true));
});

describe("one reason each", () => {
  test.each<[string, Partial<EligibilityFacts>, ...Parameters<typeof refuse>]>([
    ["not listed", { state: "suspended" }, "agency.not_listed"],
    [
      "no service for the item",
      { services: [{ itemCode: "HJ-001", service: null }] },
      "agency.service_not_approved",
    ],
    [
      "service not yet approved",
      {
        services: [
          { itemCode: "HJ-001", service: { state: "submitted", certificateExpiresOn: "2027-01-01" } },
        ],
      },
      "agency.service_not_approved",
    ],
    [
      "certificate ended yesterday",
      {
        services: [
          { itemCode: "HJ-001", service: { state: "approved", certificateExpiresOn: "2026-03-01" } },
        ],
      },
      "agency.certificate_expired",
      { expiredOn: "2026-03-01" },
    ],
    [
      "grade C for public funds (Xintai)",
      { grade: "C" },
      "agency.grade_gate",
      { grade: "C", allowed: "A / B / B*" },
    ],
    ["no grade yet", { grade: "unrated" }, "agency.unrated"],
    [
      "suspended by a sanction",
      { sanctions: [suspension] },
      "agency.barred_from_quoting",
      { kind: "suspension", endsOn: "2026-04-01" },
    ],
    [
      "a ban without an end",
      { sanctions: [{ ...suspension, endsOn: null }] },
      "agency.barred_from_quoting",
      { kind: "suspension" },
    ],
    [
      "a sanction on public work only",
      { sanctions: [{ kind: "interim_hold", mayQuote: true, mayBeInvited: true, mayTakePublicWork: false }] },
      "agency.barred_from_public_work",
      { kind: "interim_hold" },
    ],
    [
      "may not be invited",
      { act: "invite", sanctions: [{ ...suspension, mayQuote: true }] },
      "agency.barred_from_invitation",
      { kind: "suspension", endsOn: "2026-04-01" },
    ],
    ["papers still missing, public funds", { deferredPapersMissing: true }, "agency.deferred_papers_missing"],
    [
      "subordinate to the approving department (Linyi)",
      { conflicts: ["subordinate_to_department"] },
      "agency.conflict_subordinate_to_department",
    ],
    ["on the owner's avoid list", { onAvoidList: true }, "agency.on_avoid_list"],
    [
      "two practitioners with ten open engagements",
      { openEngagements: 10 },
      "agency.capacity",
      { open: 10, capacity: 10 },
    ],
    [
      "no practitioner at all",
      { practitioners: 0, openEngagements: 0 },
      "agency.capacity",
      { open: 0, capacity: 0 },
    ],
    [
      "provisional B with a public engagement open",
      { grade: "provisional_b", openPublicEngagements: 1 },
      "agency.provisional_public_limit",
      { open: 1, limit: 1 },
    ],
  ])("%s", (_why, facts, ...refusal) => {
    const lines = eligibilityOf({ ...fit, ...facts });
    expect(lines.filter((line) => !line.passed)).toHaveLength(1);
    expect(firstRefusal(lines)).toEqual(
      refuse(...(refusal as [Parameters<typeof refuse>[0], RefusalParams?])),
    );
  });
});

describe("and no reason", () => {
  const own = { publicFunds: false, allowedGrades: defaultPolicy.gradeGatePrivate };
  test.each<[string, Partial<EligibilityFacts>]>([
    [
      "a certificate is good through its last day",
      {
        services: [
          { itemCode: "HJ-001", service: { state: "approved", certificateExpiresOn: "2026-03-02" } },
        ],
      },
    ],
    ["grade C for private money", { ...own, grade: "C" }],
    ["papers still missing, private money", { ...own, deferredPapersMissing: true }],
    [
      "provisional B with public work open, private money",
      { ...own, grade: "provisional_b", openPublicEngagements: 1 },
    ],
    ["provisional B without public work open", { grade: "provisional_b", openPublicEngagements: 0 }],
    ["a warning bars nothing", { sanctions: [{ kind: "warning", mayQuote: true, mayBeInvited: true }] }],
    [
      "one who may not be invited may still quote",
      { sanctions: [{ kind: "talk", mayQuote: true, mayBeInvited: false }] },
    ],
  ])("%s", (_why, facts) => {
    expect(firstRefusal(eligibilityOf({ ...fit, ...facts }))).toEqual(ok(true));
  });
});

test("several conflicts are all told", () => {
  const lines = eligibilityOf({ ...fit, conflicts: ["same_phone", "declared"] }).filter(
    (line) => !line.passed,
  );
  expect(lines.map((line) => line.code)).toEqual(["agency.conflict_same_phone", "agency.conflict_declared"]);
});

test("which grades pass which gate", () => {
  const passing = (allowed: readonly Grade[]) => grades.filter((grade) => gradeGate(grade, allowed).ok);
  expect(passing(defaultPolicy.gradeGatePublic)).toEqual(["A", "B", "provisional_b"]);
  expect(passing(defaultPolicy.gradeGatePrivate)).toEqual(["A", "B", "provisional_b", "C"]);
});

test("in a bundle every item needs its own approval, and each line names its item", () => {
  const approved = { state: "approved", certificateExpiresOn: "2026-12-31" } as const;
  const services = [
    { itemCode: "HJ-001", service: approved },
    { itemCode: "SL-001", service: null },
  ];
  expect(firstRefusal(eligibilityOf({ ...fit, services }))).toEqual(
    refuse("agency.bundled_service_not_approved", { item: "SL-001" }),
  );
  expect(
    eligibilityOf({ ...fit, services: services.map((each) => ({ ...each, service: approved })) }).every(
      ({ passed }) => passed,
    ),
  ).toBe(true);
});
