import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { FeeCap } from "#domain/fee/cap.ts";
import { sumFen, toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { checkLines, totalCap, type CappedLine } from "./lines.ts";

const capped = (itemCode: string, fen: number | null, highest: number | null = null): CappedLine => ({
  itemCode,
  cap: {
    capFen: fen === null ? null : toFen(fen),
    lowestFen: null,
    highestFen: highest === null ? null : toFen(highest),
    baseFen: null,
    formula: fen === null ? "" : String(fen),
    steps: [],
  } satisfies FeeCap,
});

test("one line is its own cap, to the letter", () => {
  const line = capped("HJ-001", 800_000);
  expect(totalCap([line])).toBe(line.cap);
});

test("two caps and their sum, told line by line", () => {
  const cap = totalCap([capped("HJ-001", 800_000), capped("SL-001", 500_001)]);
  expect(cap.capFen).toBe(1_300_001);
  expect(cap.formula).toBe("8,000.00 + 5,000.01 = 13,000.01");
  expect(cap.steps.map(({ key }) => key)).toEqual(["fee.step.line", "fee.step.line", "fee.step.lines_sum"]);
});

test("each line of the total says where its number comes from, and so does the sum", () => {
  const source = { title: { zh: "收费文件", en: "Price document" }, clause: "附表一" };
  const [first, second] = [capped("HJ-001", 800_000), capped("SL-001", 500_001)];
  const step = { key: "fee.step.ratio_industry" as const, params: { resultFen: 800_000 }, source };
  const { steps } = totalCap([{ ...first, cap: { ...first.cap, steps: [step] } }, second]);
  expect(steps[0]?.source).toEqual(source);
  expect(steps[2]?.source?.title.zh).toContain("打包采购");
});

test("with a line that nothing bounds the whole has no cap, but still a highest price for thresholds", () => {
  const cap = totalCap([capped("HJ-001", 800_000, 4_000_000), capped("SL-001", null, 3_000_000)]);
  expect(cap).toMatchObject({ capFen: null, highestFen: 3_800_000 });
  expect(totalCap([capped("HJ-001", 800_000), capped("SL-001", null)]).highestFen).toBeNull();
});

test("over one line's cap is over, whatever the total, and the line is named", () => {
  const lines = [capped("HJ-001", 800_000), capped("SL-001", 500_000)];
  expect(checkLines([toFen(1), toFen(500_001)], lines)).toEqual(
    refuse("fee.cap", {
      amountFen: 500_001,
      capFen: 500_000,
      overFen: 1,
      formula: "SL-001: 500000",
      item: "SL-001",
      line: 2,
    }),
  );
  expect(checkLines([toFen(1)], lines)).toEqual(refuse("quote.lines_incomplete", { lines: 2 }));
  expect(checkLines([toFen(0), toFen(1)], lines)).toEqual(refuse("fee.below_minimum", { minimumFen: 1 }));
});

const amount = fc.integer({ min: 1, max: 10_000_000_000 }).map(toFen);
const lineList = fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 6 });
const asLines = (pairs: [Fen, Fen][]) => pairs.map(([cap], at) => capped(`IT-00${at}`, cap));

property.prop([lineList])("the total cap is the sum of the lines, in whatever order they come", (pairs) => {
  const sum = sumFen(pairs.map(([cap]) => cap));
  expect(totalCap(asLines(pairs)).capFen).toBe(sum);
  expect(totalCap(asLines(pairs.toReversed())).capFen).toBe(sum);
});

property.prop([lineList])(
  "a quote holds when every line holds, and then never exceeds the total",
  (pairs) => {
    const lines = asLines(pairs);
    const amounts = pairs.map(([, quoted]) => quoted);
    const held = checkLines(amounts, lines);
    expect(held.ok).toBe(pairs.every(([cap, quoted]) => quoted <= cap));
    expect(checkLines(amounts.toReversed(), lines.toReversed()).ok).toBe(held.ok);
    if (held.ok) expect(held).toEqual(ok(sumFen(amounts)));
    if (held.ok) expect(held.value).toBeLessThanOrEqual(totalCap(lines).capFen!);
  },
);
