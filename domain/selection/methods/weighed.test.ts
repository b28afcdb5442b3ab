import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Grade } from "#domain/agency/grade.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Candidate } from "../ranking.ts";
import { checkWeights } from "../weights.ts";
import { average } from "./average.ts";
import { bestValue } from "./best-value.ts";

const sha = (text: string) => hex(sha256(Buffer.from(text)));
const weights = { credit: 40, price: 40, time: 20 };
const context = { drawId: "2026-000123", round: 1, secretHex: sha("secret"), weights };
const quote = (agency: string, yuan: number, days = 20, score?: number, grade: Grade = "B"): Candidate => ({
  agency,
  amountFen: toFen(Math.round(yuan * 100)),
  days,
  nonceHex: sha(agency),
  ...(score === undefined ? {} : { credit: { scoreHundredths: Math.round(score * 100), grade } }),
});

describe("average", () => {
  const five = [28_000, 26_500, 27_200, 29_500, 22_000].map((yuan) => quote(String(yuan), yuan));

  test("of five, the extremes leave the mean: 27,200 is nearest to 27,233.33", () => {
    const [first, second] = average.select(five, context).order;
    expect(first).toMatchObject({ agency: "27200", figures: { meanFen: 2_723_333, distanceFen: 3_333 } });
    expect(second).toMatchObject({ agency: "26500" });
  });

  test("of four, all count: 26,500 is nearest to 25,925", () => {
    const four = five.filter(({ agency }) => agency !== "29500");
    expect(average.select(four, context).order[0]).toMatchObject({
      agency: "26500",
      figures: { meanFen: 2_592_500 },
    });
  });

  test.each<[string, Candidate[], string, string]>([
    ["as far above as below: the shorter promise", [quote("a", 100, 9), quote("b", 200, 8)], "b", "days"],
    ["one alone", [quote("a", 100)], "a", "only"],
  ])("%s", (_why, some, winner, decidedBy) => {
    expect(average.select(some, context).order[0]).toMatchObject({ agency: winner, decidedBy });
  });

  test("as far above as below in the same days: the draw", () => {
    const ranking = average.select([quote("a", 100), quote("b", 200)], context);
    expect(ranking.order[0]?.decidedBy).toBe("draw");
    expect(ranking.tieDraw?.purpose).toBe("tie");
  });

  test("nobody", () => expect(average.select([], context).order).toEqual([]));
});

describe("best value", () => {
  const a = quote("A", 28_000, 12, 92, "A");
  const b = quote("B", 25_000, 15, 85);
  const c = quote("C", 24_000, 10, 78);

  test("weights 40 / 40 / 20: C 91.20 before A 87.75 before B 85.73", () => {
    const { order } = bestValue.select([a, b, c], context);
    expect(order.map(({ agency, figures }) => [agency, figures?.totalHundredths])).toEqual([
      ["C", 9_120],
      ["A", 8_775],
      ["B", 8_573],
    ]);
  });

  test.each<[string, Candidate[], string, string]>([
    [
      "equal totals: the better letter",
      [quote("x", 100, 10, 80, "B"), quote("y", 100, 10, 80, "A")],
      "y",
      "grade",
    ],
    ["a newcomer is weighed with 80", [quote("x", 100, 10, 79.99), quote("y", 100, 10)], "y", "measure"],
  ])("%s", (_why, some, winner, decidedBy) => {
    expect(bestValue.select(some, context).order[0]).toMatchObject({ agency: winner, decidedBy });
  });

  test("without weights it is a bug, not a result", () => {
    const { weights: _none, ...bare } = context;
    expect(() => bestValue.select([a], bare)).toThrow(RangeError);
  });
});

describe("weights of a notice", () => {
  test.each([
    [weights, ok(weights)],
    [{ ...weights, time: 21 }, refuse("selection.weights_sum", { sum: 101 })],
    [
      { credit: 5, price: 90, time: 5 },
      refuse("selection.weight_price", { price: 90, lowest: 20, highest: 85 }),
    ],
    [
      { credit: 50, price: 19, time: 31 },
      refuse("selection.weight_price", { price: 19, lowest: 20, highest: 85 }),
    ],
  ])("%o", (some, expected) => expect(checkWeights(some)).toEqual(expected));
});

const candidates = fc
  .uniqueArray(fc.constantFrom(..."abcdefgh".split("")), { minLength: 1, maxLength: 7 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(80, 90))
          .map(([yuan, days, score]) => quote(id, yuan, days, score)),
      ),
    ),
  );

property.prop([
  candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  fc.constantFrom(average, bestValue),
])("the order of input never changes the result", ([all, shuffled], rule) => {
  expect(rule.select(shuffled, context)).toEqual(rule.select(all, context));
});
