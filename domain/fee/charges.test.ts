import { expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { benchmarkOf } from "./benchmark.ts";
import { checkCharges, type ChargeBounds } from "./charges.ts";

const bounds: ChargeBounds = {
  fees: [{ zh: "报告编制费", en: "Report fee" }],
  capFen: toFen(800_000),
  priceFen: toFen(780_000),
  beforeFen: toFen(0),
};
const report = (amountFen: number, fee = "报告编制费") => ({ fee, amountFen: toFen(amountFen) });
const codeOf = (outcome: ReturnType<typeof checkCharges>) =>
  outcome.ok ? outcome.value : outcome.refusal.code;

test.each<[string, ReturnType<typeof report>[], Partial<ChargeBounds>, number | string]>([
  ["the whole price at once", [report(780_000)], {}, 780_000],
  ["in two parts, in either language", [report(234_000), report(546_000, " Report fee ")], {}, 780_000],
  ["the rest after what came before", [report(546_000)], { beforeFen: toFen(234_000) }, 780_000],
  [
    "one fen above the price with what came before",
    [report(546_001)],
    { beforeFen: toFen(234_000) },
    "fee.total_over_price",
  ],
  [
    "a price above the cap, fee by fee",
    [report(400_001), report(400_000)],
    { priceFen: toFen(900_000) },
    "fee.total_over_cap",
  ],
  ["no cap at all: the price bounds", [report(900_000)], { capFen: null, priceFen: toFen(900_000) }, 900_000],
  ["something that is not on the list", [report(1, "加急费")], {}, "fee.not_on_list"],
  ["a list without any fee", [report(1)], { fees: [] }, "fee.not_on_list"],
  ["nothing", [report(0)], {}, "fee.charge_empty"],
])("%s", (_why, charges, change, result) => {
  expect(codeOf(checkCharges(charges, { ...bounds, ...change }))).toBe(result);
});

const price = (amountFen: number, agencyId: number) => ({ amountFen: toFen(amountFen), agencyId });

test("the benchmark is the median, and no benchmark at all where it would tell one firm's price", () => {
  const five = [price(900, 1), price(100, 2), price(300, 3), price(200, 1), price(250, 2)];
  expect(benchmarkOf(five)).toEqual({ medianFen: 250, awards: 5 });
  expect(benchmarkOf([...five, price(301, 3)])).toEqual({ medianFen: 275, awards: 6 });
  expect(benchmarkOf(five.slice(1))).toBeNull();
  expect(benchmarkOf(five.map(({ amountFen }, at) => ({ amountFen, agencyId: at % 2 })))).toBeNull();
  expect(benchmarkOf([])).toBeNull();
});
