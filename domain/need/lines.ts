import { checkQuoteAgainstCap, type FeeCap } from "#domain/fee/cap.ts";
import { bundleSource } from "#domain/fee/sources.ts";
import type { CapStep } from "#domain/fee/step.ts";
import { formatYuan, sumFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** One item of a need with the cap that binds it; a need without a bundle has one. */
export type CappedLine = { readonly itemCode: string; readonly cap: FeeCap };

function sumOrNull(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((each) => each !== null);
  return known.length === amounts.length ? sumFen(known) : null;
}

/** A line's own derivation ends with what binds it, so that is where its part of the sum comes from. */
function stepOf({ itemCode: item, cap: { capFen, steps } }: CappedLine): CapStep {
  const binding = steps.findLast(({ params }) => params["resultFen"] === capFen) ?? steps.at(-1);
  const source = binding?.source ? { source: binding.source } : {};
  if (capFen === null) return { key: "fee.step.line_open", params: { item }, ...source };
  return { key: "fee.step.line", params: { item, resultFen: capFen }, ...source };
}

/** What a line costs at most: its cap, else the upper end of its published price. */
const atMost = ({ cap }: CappedLine) => cap.capFen ?? cap.highestFen;

/**
 * The cap of the whole need: the sum of its lines' caps, and none where any line has none; `highestFen` is then what
 * the lines cost at most, by which methods and thresholds are judged. One line is its own cap. The derivation names
 * what each line contributes; how a line's cap was reached stays with the line.
 */
export function totalCap(lines: readonly CappedLine[]): FeeCap {
  const [first] = lines;
  if (!first) throw new RangeError("a need without a line");
  if (lines.length === 1) return first.cap;
  const caps = lines.map(({ cap }) => cap);
  const capFen = sumOrNull(caps.map((cap) => cap.capFen));
  const parts = caps.map((cap) => formatYuan(cap.capFen ?? 0)).join(" + ");
  return {
    capFen,
    lowestFen: sumOrNull(caps.map((cap) => cap.lowestFen)),
    highestFen: sumOrNull(capFen === null ? lines.map(atMost) : caps.map((cap) => cap.highestFen)),
    baseFen: sumOrNull(caps.map((cap) => cap.baseFen)),
    formula: capFen === null ? "" : `${parts} = ${formatYuan(capFen)}`,
    steps: [
      ...lines.map(stepOf),
      capFen === null
        ? { key: "fee.step.no_cap", params: {}, source: bundleSource }
        : { key: "fee.step.lines_sum", params: { resultFen: capFen }, source: bundleSource },
    ],
  };
}

/**
 * Every line's amount against its own cap; the total when all hold. What one line saves never pays for another.
 *
 * - Refuses `quote.lines_incomplete` (not one amount per line), `fee.below_minimum`, and `fee.cap` with the item of
 *   the line in `item` and before its formula.
 */
export function checkLines(amounts: readonly Fen[], lines: readonly CappedLine[]): Outcome<Fen> {
  if (amounts.length !== lines.length) return refuse("quote.lines_incomplete", { lines: lines.length });
  for (const [at, { itemCode, cap }] of lines.entries()) {
    const priced = checkQuoteAgainstCap(amounts[at]!, cap);
    if (priced.ok) continue;
    if (lines.length === 1 || priced.refusal.code !== "fee.cap") return priced;
    const formula = `${itemCode}: ${cap.formula}`;
    return refuse("fee.cap", { ...priced.refusal.params, item: itemCode, line: at + 1, formula });
  }
  return ok(sumFen(amounts));
}
