import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { toFen } from "#domain/shared/money.ts";
import type { Candidate } from "../ranking.ts";
import { checkTranscript } from "../transcript.ts";
import { lowest } from "./lowest.ts";

const sha = (text: string) => hex(sha256(Buffer.from(text)));
const context = { drawId: "2026-000123/1/tie", round: 1, secretHex: sha("secret") };
const quote = (agency: string, amount: number, days = 20): Candidate => ({
  agency,
  amountFen: toFen(amount),
  days,
  nonceHex: sha(agency),
});
const rank = (candidates: readonly Candidate[]) => lowest.select(candidates, context);
const agencies = (candidates: readonly Candidate[]) => rank(candidates).order.map(({ agency }) => agency);

test("the lowest amount wins", () => {
  expect(rank([quote("a", 800_000), quote("b", 799_999), quote("c", 900_000)])).toMatchObject({
    method: "lowest",
    order: [
      { rank: 1, agency: "b", decidedBy: "measure" },
      { rank: 2, agency: "a" },
      { agency: "c", decidedBy: "last" },
    ],
    tieDraw: null,
  });
});

test("of equal amounts the shorter promise wins", () => {
  expect(rank([quote("a", 100, 20), quote("b", 100, 19)])).toMatchObject({
    order: [{ agency: "b", decidedBy: "days" }, { agency: "a" }],
    tieDraw: null,
  });
});

test("of equal amounts and days the draw decides, and anyone can repeat it", () => {
  const ranking = rank([quote("a", 100), quote("b", 100), quote("c", 200)]);
  expect(ranking.order[0]?.decidedBy).toBe("draw");
  expect(ranking.tieDraw?.candidates.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(ranking.order.slice(0, 2).map(({ agency }) => agency)).toEqual(
    ranking.tieDraw?.order.map(({ id }) => id),
  );
  expect(ranking.tieDraw && checkTranscript(ranking.tieDraw).ok).toBe(true);
});

test("two groups of ties share one transcript", () => {
  const ranking = rank([quote("d", 200), quote("a", 100), quote("c", 200), quote("b", 100)]);
  expect(ranking.tieDraw?.candidates).toHaveLength(4);
  expect(ranking.order.map(({ amountFen }) => amountFen)).toEqual([100, 100, 200, 200]);
});

test("nobody and one alone", () => {
  expect(rank([])).toEqual({ method: "lowest", order: [], tieDraw: null });
  expect(rank([quote("a", 100)]).order[0]?.decidedBy).toBe("only");
});

test("no permutation of five quotes with ties changes the result", () => {
  const five = [quote("a", 100), quote("b", 100), quote("c", 100, 5), quote("d", 90), quote("e", 90)];
  const results = new Set(permutations(five).map((some) => JSON.stringify(rank(some))));
  expect(results.size).toBe(1);
});

const some = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 })).map(([amount, days]) => quote(id, amount, days)),
      ),
    ),
  );

property.prop([
  some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
])("the order of input never changes the result, and nobody before has a worse quote", ([all, shuffled]) => {
  expect(rank(shuffled)).toEqual(rank(all));
  const { order } = rank(all);
  const values = order.map(({ amountFen, days }) => amountFen * 100 + days);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(agencies(all).toSorted()).toEqual(all.map(({ agency }) => agency).toSorted());
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
