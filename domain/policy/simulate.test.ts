import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { CreditFacts } from "#domain/credit/facts.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { selectionMethods } from "#domain/selection/method-names.ts";
import { toFen } from "#domain/shared/money.ts";
import { changedPolicy, type PolicyChange } from "./edit.ts";
import { defaultPolicy } from "./profiles/default.ts";
import { shanxianPolicy } from "./profiles/shanxian.ts";
import { xintaiPolicy } from "./profiles/xintai.ts";
import { policyProfiles } from "./profiles.ts";
import { simulateGrade, type AgencyFacts } from "./simulate-grade.ts";
import { simulateNeed, type NeedFacts, type NeedLineFacts } from "./simulate-need.ts";
import { simulationOf } from "./simulate.ts";

const report = priceDocumentSchema.parse({ mode: "range", lowestFen: 2_000_000, highestFen: 4_000_000 });
const appraisal = priceDocumentSchema.parse({
  mode: "tiered",
  quantity: "assessedValueFen",
  tiers: [
    { upToFen: 100_000_000, ratePpm: 5000 },
    { upToFen: 1_000_000_000, ratePpm: 2500 },
    { upToFen: 2_000_000_000, ratePpm: 1500 },
    { upToFen: null, ratePpm: 800 },
  ],
});

const line: NeedLineFacts = { mode: "guided", document: report, quantities: {}, ceilingFen: null };

function needOf({ lines = [line], ...change }: Partial<NeedFacts> = {}): NeedFacts {
  return {
    no: "2026-000001",
    policy: defaultPolicy,
    lines,
    override: null,
    sector: "industry",
    industryCode: "C2614",
    directPriceFen: null,
    publicFunds: false,
    method: "lowest",
    round: 1,
    quotesFen: [],
    award: null,
    ...change,
  };
}

function edited(...changes: readonly (readonly [path: string, text: string])[]) {
  const made = changedPolicy(
    defaultPolicy,
    changes.map(([path, text]): PolicyChange => ({ path, text })),
  );
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
const winner = { grade: "B", agencyCode: "91370982MA3C0EXA01", agencyName: "甲" } as const;

describe("caps, with the figures of rules.md 5.4", () => {
  test.each([
    ["industry", "C2614", "35", 700_000],
    ["traditional_service", "H6110", "35", 700_000],
    ["real_estate", "K7010", "55", 1_100_000],
  ] as const)("%s at another ratio", (sector, industryCode, ratio, afterFen) => {
    const policy = edited([`sectorRatioBp.${sector}`, ratio]);
    const { before, after } = simulateNeed(needOf({ sector, industryCode }), policy);
    const was = { industry: 800_000, traditional_service: 1_000_000, real_estate: 1_200_000 }[sector];
    expect([before.capFen, after.capFen]).toEqual([was, afterFen]);
  });

  test("progressive tiers: 60 % of 50,500 is 30,300; at 45 % it is 22,725, and the owner's ceiling still binds", () => {
    const need = { sector: "real_estate", industryCode: "K7010" } as const;
    const asked = { ...line, document: appraisal, quantities: { assessedValueFen: 3_000_000_000 } };
    const withCeiling = (fen: number) => ({ ...need, lines: [{ ...asked, ceilingFen: toFen(fen) }] });
    const policy = edited(["sectorRatioBp.real_estate", "45"]);
    const simulated = simulateNeed(needOf(withCeiling(3_500_000)), policy);
    expect(simulated).toMatchObject({ before: { capFen: 3_030_000 }, after: { capFen: 2_272_500 } });
    const ceiled = simulateNeed(needOf(withCeiling(2_000_000)), policy);
    expect(ceiled).toMatchObject({ before: { capFen: 2_000_000 }, after: { capFen: 2_000_000 } });
  });

  test("xintai halves the statutory figure; lowerOnly keeps the lower bound", () => {
    expect(simulateNeed(needOf(), xintaiPolicy).after.capFen).toBe(1_000_000);
    expect(simulateNeed(needOf(), edited(["rangeRule", "lowerOnly"])).after.capFen).toBe(2_000_000);
  });

  test("rounds down to the fen: 33.33 % of 20,000.00", () => {
    expect(simulateNeed(needOf(), edited(["sectorRatioBp.industry", "33.33"])).after.capFen).toBe(666_600);
  });

  test("silence on a sector is a refusal, not a free price", () => {
    const need = needOf({ sector: "public_body", industryCode: "S9221" });
    expect(simulateNeed(need, shanxianPolicy).after).toEqual({
      capFen: null,
      refusal: "fee.sector_without_ratio",
    });
  });

  test("a sector that was set by hand stays; one that came from the table follows the table", () => {
    const policy = edited(["sectorTable.C", "real_estate"]);
    expect(simulateNeed(needOf(), policy)).toMatchObject({
      sector: "real_estate",
      after: { capFen: 1_200_000 },
    });
    expect(simulateNeed(needOf({ sector: "other" }), policy)).toMatchObject({
      sector: "other",
      after: { capFen: 1_200_000 },
    });
  });

  test("market-priced items get a cap only where the new rules say so", () => {
    const need = needOf({ lines: [{ ...line, mode: "market" }] });
    expect(simulateNeed(need, edited(["capMarketPriced", "yes"]))).toMatchObject({
      before: { capFen: null },
      after: { capFen: 800_000 },
    });
  });

  test("a bundle's cap is the sum of its lines', and none where a line has none; a lifted cap stays lifted", () => {
    const two = needOf({ lines: [line, { ...line, ceilingFen: toFen(500_000) }] });
    expect(simulateNeed(two, edited(["sectorRatioBp.industry", "20"]))).toMatchObject({
      before: { capFen: 1_300_000 },
      after: { capFen: 800_000 },
    });
    const open = needOf({ lines: [line, { ...line, mode: "market" }] });
    expect(simulateNeed(open, xintaiPolicy).after.capFen).toBeNull();
    const override = {
      capFen: toFen(1_500_000),
      reason: "甲",
      officesZh: "",
      officesEn: "",
      confirmedAt: "",
    };
    const lifted = simulateNeed(needOf({ override }), edited(["sectorRatioBp.industry", "35"]));
    expect([lifted.before.capFen, lifted.after.capFen]).toEqual([1_500_000, 1_500_000]);
  });

  test("counts the quotes that were lawful and would be above the cap", () => {
    const need = needOf({ quotesFen: [700_000, 700_001, 800_000].map(toFen) });
    expect(simulateNeed(need, edited(["sectorRatioBp.industry", "35"])).quotesOver).toBe(2);
    expect(simulateNeed(need, edited(["sectorRatioBp.industry", "45"])).quotesOver).toBe(0);
  });
});

describe("gates of what was awarded", () => {
  const awarded = (change: Partial<NeedFacts> = {}) =>
    needOf({ award: winner, quotesFen: [700_000, 750_000].map(toFen), ...change });
  test.each<[string, Partial<NeedFacts>, readonly [string, string], string]>([
    ["only A for private money", {}, ["gradeGatePrivate", "A"], "grade"],
    ["three quotes at least", {}, ["minimumQuotes.privateFast", "3"], "-"],
    ["no such method for private money", {}, ["methods.lowest.privateFunds", "never"], "method"],
    [
      "public money from 5,000 yuan goes to trading",
      { publicFunds: true, quotesFen: [1, 2, 3].map(toFen) },
      ["tradingThresholdFen", "5000"],
      "trading",
    ],
    [
      "public money needs four",
      { publicFunds: true, quotesFen: [1, 2, 3].map(toFen) },
      ["minimumQuotes.publicFunds", "4, 1"],
      "quotes",
    ],
  ])("%s", (_why, change, edit, gate) => {
    const closed = simulateNeed(awarded(change), edited(edit)).gates;
    expect(closed).toEqual(gate === "-" ? [] : [{ gate, open: false }]);
  });

  test("a need nobody won shows no gate", () => {
    expect(simulateNeed(needOf(), edited(["gradeGatePrivate", "A"])).gates).toEqual([]);
  });
});

const facts: CreditFacts = {
  asOf: "2026-07-01",
  ratings: [
    { engagementNo: "E1", ownerId: 1, valueFen: 8_000_000, ratedOn: "2026-06-11", score: 100 },
    { engagementNo: "E2", ownerId: 2, valueFen: 3_000_000, ratedOn: "2026-03-23", score: 83.75 },
    { engagementNo: "E3", ownerId: 3, valueFen: 25_000_000, ratedOn: "2025-12-13", score: 72.5 },
  ],
  reports: [],
  inspections: [{ inspectionRef: "2026", inspectedOn: "2026-02-01", score: 60 }],
  deliveries: [],
  awards: [],
  documents: { good: 1, total: 1 },
  responses: { good: 0, total: 0 },
  deductions: [{ entryRef: "1", code: "late_grossly", happenedOn: "2026-05-01", points: 3 }],
};
const agency: AgencyFacts = {
  code: "91370982MA3C0EXA01",
  name: "甲",
  policy: defaultPolicy,
  facts,
  hasApprovedService: true,
  hasOfficialLetter: true,
  ratingsEver: 3,
  confirmedCodes: ["late_grossly"],
};

describe("letters", () => {
  test("points of the new table replace those of the old one, not what a person set", () => {
    const policy = edited(["deductions.late_grossly.points", "10"]);
    const [usual, own] = [
      agency,
      { ...agency, facts: { ...facts, deductions: [{ ...facts.deductions[0]!, points: 2 }] } },
    ];
    const moved = [usual, own].map((each) => {
      const { before, after } = simulateGrade(each, policy);
      return Math.round((before.score - after.score) * 100) / 100;
    });
    expect(moved).toEqual([7, 0]);
  });

  test("a higher bar moves the letter", () => {
    const { before, after } = simulateGrade(agency, edited(["credit.letters.bFrom", "85"]));
    expect([before.letter, after.letter, before.score === after.score]).toEqual(["B", "C", true]);
  });

  test("conduct that becomes grave makes a D", () => {
    const policy = edited(["deductions.late_grossly.dTrigger", "yes"]);
    expect(simulateGrade(agency, policy).after.letter).toBe("D");
  });
});

const aFen = fc.integer({ min: 1, max: 2_000_000_000 }).map(toFen);
const aPolicy = fc.constantFrom(...policyProfiles);
const aNeed = fc
  .record({
    policy: aPolicy,
    lines: fc.array(
      fc.record({
        mode: fc.constantFrom("market", "guided", "fixed" as const),
        document: fc.constantFrom(report, null),
        quantities: fc.constant({}),
        ceilingFen: fc.option(aFen),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    industryCode: fc.constantFrom("C2614", "K7010", "S9221", "H6110", "bad"),
    sector: fc.constantFrom("industry", "real_estate", "public_body", "traditional_service" as const),
    directPriceFen: fc.option(aFen),
    publicFunds: fc.boolean(),
    method: fc.constantFrom(...selectionMethods),
    round: fc.integer({ min: 1, max: 4 }),
    quotesFen: fc.array(aFen, { maxLength: 6 }),
    award: fc.option(fc.constant(winner)),
    no: fc.nat(999_999).map((n) => `2026-${String(n).padStart(6, "0")}`),
  })
  .map((change) => needOf(change));

describe("always", () => {
  property.prop([aNeed])("the policy of the publication changes nothing", (need) => {
    const result = simulateNeed(need, need.policy);
    expect(result.before).toEqual(result.after);
    expect([result.quotesOver, result.gates]).toEqual([0, []]);
  });

  property.prop([aPolicy])("the policy of the last score changes no letter", (policy) => {
    const { before, after } = simulateGrade({ ...agency, policy }, policy);
    expect(after).toEqual(before);
  });

  property.prop([aNeed, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })])(
    "a higher ratio never lowers a cap",
    (need, a, b) => {
      const capAt = (bp: number) =>
        simulateNeed(
          needOf({ ...need, policy: defaultPolicy, lines: need.lines.map((each) => ({ ...each, ...line })) }),
          {
            ...defaultPolicy,
            sectorRatioBp: Object.fromEntries(
              Object.keys(defaultPolicy.sectorRatioBp).map((key) => [key, bp]),
            ),
          },
        ).after.capFen ?? 0;
      expect(capAt(Math.max(a, b))).toBeGreaterThanOrEqual(capAt(Math.min(a, b)));
    },
  );

  property.prop([fc.uniqueArray(aNeed, { selector: ({ no }) => no, maxLength: 12 }), aPolicy, fc.nat(11)])(
    "the order of the needs changes no total and no list",
    (needs, policy, cut) => {
      const results = needs.map((need) => simulateNeed(need, policy));
      const turned = [...results.slice(cut), ...results.slice(0, cut)];
      expect(simulationOf(turned, [])).toEqual(simulationOf(results, []));
      expect(simulationOf(results, []).caps.needs).toBe(needs.length);
    },
  );
});
