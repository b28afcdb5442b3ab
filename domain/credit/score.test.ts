import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { addDays } from "#domain/shared/dates.ts";
import type { CreditFacts, RatedEngagement } from "./facts.ts";
import { defaultCreditPolicy as policy } from "./policy.ts";
import { checkScore, creditScore } from "./score.ts";

const asOf = "2026-11-21";
const none: CreditFacts = {
  asOf,
  ratings: [],
  reports: [],
  inspections: [],
  deliveries: [],
  awards: [],
  documents: { good: 0, total: 0 },
  responses: { good: 0, total: 0 },
  deductions: [],
};
const rating = (no: number, ageDays: number, yuan: number, score: number, ownerId = no): RatedEngagement => ({
  engagementNo: `E${no}`,
  ownerId,
  valueFen: yuan * 100,
  ratedOn: addDays(asOf, -ageDays),
  score,
});
const of = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const example: CreditFacts = {
  ...none,
  ratings: [
    rating(1, 20, 80_000, 100),
    rating(2, 100, 30_000, 83.75),
    rating(3, 200, 250_000, 72.5),
    rating(4, 330, 40_000, 90),
  ],
  reports: of(12, (i) => ({
    engagementNo: `R${i}`,
    reviewedOn: addDays(asOf, -i - 1),
    passedFirst: i !== 5,
    departmentScore: null,
  })),
  inspections: [{ inspectionRef: "2026", inspectedOn: "2026-06-30", score: 90 }],
  deliveries: of(12, (i) => ({ engagementNo: `R${i}`, deliveredOn: addDays(asOf, -i - 9), onTime: i !== 3 })),
  awards: of(4, (i) => ({ needNo: `N${i}`, answeredOn: addDays(asOf, -i), confirmed: true })),
  documents: { good: 5, total: 5 },
  responses: { good: 9, total: 10 },
  deductions: [{ entryRef: "C1", code: "late_grossly", happenedOn: "2026-10-01", points: 3 }],
};

describe("the worked example of rules.md 5.8", () => {
  const score = creditScore(example, policy);
  test("O, R, P, deductions and the total, to the hundredth", () => {
    expect(score).toMatchObject({
      owner: 83.77,
      regulator: 91,
      platform: 94.83,
      deductions: 3,
      total: 85.15,
    });
  });
  test("every line of the explanation says what it rests on", () => {
    expect(
      score.explanation.map(({ key, restsOn }) =>
        restsOn ? `${key} ← ${restsOn.kind} ${restsOn.ref}` : key,
      ),
    ).toEqual([
      "credit.owner.prior",
      "credit.owner.engagement ← engagement E1",
      "credit.owner.engagement ← engagement E2",
      "credit.owner.engagement ← engagement E3",
      "credit.owner.engagement ← engagement E4",
      "credit.owner.total",
      "credit.regulator.first_pass",
      "credit.regulator.returned ← engagement R5",
      "credit.regulator.inspection ← inspection 2026",
      "credit.regulator.total",
      "credit.platform.on_time",
      "credit.platform.late ← engagement R3",
      "credit.platform.confirmation",
      "credit.platform.documents",
      "credit.platform.response",
      "credit.platform.total",
      "credit.deduction ← conduct C1",
      "credit.total",
    ]);
  });
  test("the weights are those of the example", () => {
    expect(
      score.explanation
        .filter(({ key }) => key === "credit.owner.engagement")
        .map(({ params }) => params.weight),
    ).toEqual(["1.444", "0.827", "1.368", "0.534"]);
  });
  test("a stored score is checked against its facts", () => {
    expect(checkScore(85.15, example, policy).ok).toBe(true);
    expect(checkScore(85.16, example, policy)).toEqual({
      ok: false,
      refusal: { code: "credit.score_mismatch", params: { stored: "85.16", computed: "85.15" } },
    });
  });
});

test("a newcomer with one perfect engagement has O 85.00: no instant A", () => {
  expect(creditScore({ ...none, ratings: [rating(1, 0, 10_000, 100)] }, policy)).toMatchObject({
    owner: 85,
    total: 82.5,
  });
});

test("without any data every part is 80", () => {
  expect(creditScore(none, policy)).toMatchObject({ owner: 80, regulator: 80, platform: 80, total: 80 });
});

test.each<[string, Partial<CreditFacts>, Partial<Record<"regulator" | "platform", number>>]>([
  ["an inspection alone", { inspections: example.inspections }, { regulator: 90 }],
  [
    "the latest inspection counts",
    {
      inspections: [...example.inspections, { inspectionRef: "2025", inspectedOn: "2025-06-30", score: 50 }],
    },
    { regulator: 90 },
  ],
  [
    "all three parts of R",
    {
      inspections: example.inspections,
      reports: [{ engagementNo: "R", reviewedOn: asOf, passedFirst: true, departmentScore: 50 }],
    },
    { regulator: 86.8 },
  ],
  [
    "papers and answers only",
    { documents: { good: 1, total: 2 }, responses: { good: 1, total: 1 } },
    { platform: 66.67 },
  ],
])("what has no data is left out: %s", (_what, facts, parts) => {
  expect(creditScore({ ...none, ...facts }, policy)).toMatchObject(parts);
});

test.each<[string, number, number]>([
  ["49,999.99 yuan", 4_999_999, 1],
  ["50,000", 5_000_000, 1.5],
  ["200,000", 20_000_000, 1.5],
  ["200,000.01", 20_000_001, 2],
])("size of %s", (_what, valueFen, weight) => {
  const facts = {
    ...none,
    ratings: [
      { ...rating(1, 0, 1, 100), valueFen },
      rating(2, 0, 300_000, 80),
      rating(3, 0, 300_000, 80),
      rating(4, 0, 300_000, 80),
    ],
  };
  expect(creditScore(facts, policy).explanation[1]?.params.weight).toBe(weight.toFixed(3));
});

describe("windows", () => {
  test.each([
    ["2024-11-22", 2],
    ["2024-11-21", 1],
    ["2026-11-22", 1],
  ])("a rating of %s", (ratedOn, lines) => {
    const facts = { ...none, ratings: [{ ...rating(1, 0, 10_000, 100), ratedOn }] };
    expect(
      creditScore(facts, policy).explanation.filter(({ key }) => key.startsWith("credit.owner")).length - 1,
    ).toBe(lines);
  });
  test.each([
    ["2025-11-22", 5],
    ["2025-11-21", 0],
    ["2026-11-22", 0],
  ])("an entry of %s costs %d", (happenedOn, cost) => {
    const facts = { ...none, deductions: [{ entryRef: "1", code: "no_confirm", happenedOn, points: 5 }] };
    expect(creditScore(facts, policy).deductions).toBe(cost);
  });
});

describe("one owner's engagements count at most 30 %", () => {
  const shares = (ratings: RatedEngagement[]) => {
    const byOwner = new Map<number, number>();
    const lines = creditScore({ ...none, ratings }, policy).explanation;
    for (const { params, key } of lines) {
      if (key !== "credit.owner.engagement") continue;
      const owner = ratings.find(({ engagementNo }) => engagementNo === params.engagementNo)?.ownerId ?? 0;
      byOwner.set(owner, (byOwner.get(owner) ?? 0) + Number(params.shareBp));
    }
    return [...byOwner.values()];
  };
  test("a hundred ratings of one friend", () => {
    const ratings = of(100, (i) => rating(i, 0, 300_000, 100, 1));
    expect(creditScore({ ...none, ratings }, policy).owner).toBe(86);
    expect(
      creditScore({ ...none, ratings }, policy).explanation.find(({ key }) => key.endsWith("capped"))?.params,
    ).toEqual({ count: 100, shareBp: 3000 });
  });
  test("two friends, the second over the cap only after the first was capped", () => {
    expect(
      shares([
        rating(1, 0, 300_000, 100, 1),
        ...of(4, (i) => rating(i + 2, 0, 300_000, 100, 1)),
        ...of(2, (i) => rating(i + 9, 0, 300_000, 100, 2)),
      ]),
    ).toEqual([3000, 3000]);
  });
  test("three friends", () => {
    const ratings = of(60, (i) => rating(i, 0, 300_000, 100, i % 3));
    expect(creditScore({ ...none, ratings }, policy).owner).toBe(98);
  });
  property.prop([fc.array(fc.tuple(fc.nat(4), fc.nat(700)), { maxLength: 30 })])(
    "whoever they are",
    (owners) => {
      const all = shares(owners.map(([ownerId, age], i) => rating(i, age, 300_000, 100, ownerId)));
      for (const share of all) expect(share).toBeLessThanOrEqual(3000 + owners.length);
    },
  );
});

const day = fc.nat(900).map((age) => addDays(asOf, -age));
const points = fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4);
const count = fc.tuple(fc.nat(20), fc.nat(20)).map(([good, bad]) => ({ good, total: good + bad }));
const numbered = <T extends object, Name extends string>(one: fc.Arbitrary<T>, name: Name, prefix: string) =>
  fc
    .array(one, { maxLength: 8 })
    .map((all) =>
      all.map((item, index) => ({ ...item, [name]: `${prefix}${index}` }) as T & Record<Name, string>),
    );
const anyFacts: fc.Arbitrary<CreditFacts> = fc.record({
  asOf: fc.constant(asOf),
  ratings: numbered(
    fc.record({
      ownerId: fc.nat(3),
      valueFen: fc.integer({ min: 1, max: 40_000_000 }),
      ratedOn: day,
      score: points,
    }),
    "engagementNo",
    "E",
  ),
  reports: numbered(
    fc.record({ reviewedOn: day, passedFirst: fc.boolean(), departmentScore: fc.option(points) }),
    "engagementNo",
    "R",
  ),
  inspections: numbered(fc.record({ inspectedOn: day, score: points }), "inspectionRef", "I"),
  deliveries: numbered(fc.record({ deliveredOn: day, onTime: fc.boolean() }), "engagementNo", "D"),
  awards: numbered(fc.record({ answeredOn: day, confirmed: fc.boolean() }), "needNo", "N"),
  documents: count,
  responses: count,
  deductions: numbered(
    fc.record({ code: fc.constant("no_confirm"), happenedOn: day, points: fc.nat(15) }),
    "entryRef",
    "C",
  ),
});

property.prop([anyFacts])(
  "the score is bounded and the order of facts changes nothing, not even the explanation",
  (facts) => {
    const score = creditScore(facts, policy);
    for (const value of [score.total, score.owner, score.regulator, score.platform]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
    }
    const reversed = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]),
    );
    expect(creditScore(reversed as CreditFacts, policy)).toEqual(score);
  },
);

property.prop([anyFacts, fc.nat(7), fc.integer({ min: 1, max: 40 })])(
  "a better mark never lowers it, another deduction never raises it",
  (facts, index, more) => {
    const total = creditScore(facts, policy).total;
    const better = facts.ratings.map((one, i) =>
      i === index ? { ...one, score: Math.min(100, one.score + more) } : one,
    );
    const passed = facts.reports.map((one, i) => (i === index ? { ...one, passedFirst: true } : one));
    const entry = { entryRef: "new", code: "no_confirm", happenedOn: asOf, points: more };
    expect(creditScore({ ...facts, ratings: better }, policy).total).toBeGreaterThanOrEqual(total);
    expect(creditScore({ ...facts, reports: passed }, policy).total).toBeGreaterThanOrEqual(total);
    expect(
      creditScore({ ...facts, deductions: [...facts.deductions, entry] }, policy).total,
    ).toBeLessThanOrEqual(total);
  },
);
