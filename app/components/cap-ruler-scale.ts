import type { Locale } from "#app/i18n/locale.ts";

type Input = {
  readonly capFen: number;
  readonly highestFen: number | null;
  readonly quoteFen: number | null;
  readonly width: number;
  readonly locale: Locale;
};
type Tick = { readonly x: number; readonly text: string | null };
export type CapScale = {
  readonly at: (fen: number) => number;
  readonly ticks: readonly Tick[];
  readonly capLabel: { readonly x: number; readonly end: boolean };
};

const steps = [1, 2, 5];
const fenPerYuan = 100;

/** The smallest step of 1, 2 or 5 × 10ⁿ yuan that gives at most six labelled ticks. */
function stepOf(maxFen: number): number {
  for (let power = fenPerYuan; ; power *= 10)
    for (const step of steps) if (maxFen / (step * power) <= 6) return step * power;
}

/** 20 000 yuan: "2万" in Chinese, "20k" in English; small amounts as they are. */
function short(fen: number, locale: Locale): string {
  const yuan = fen / fenPerYuan;
  if (locale === "zh-CN") return yuan >= 1_000 ? `${yuan / 10_000}万` : String(yuan);
  if (yuan >= 1_000_000) return `${yuan / 1_000_000}m`;
  return yuan >= 1_000 ? `${yuan / 1_000}k` : String(yuan);
}

/** Where amounts lie on a ruler of `width`: it reaches a little past the highest amount shown. */
export function rulerOf({ capFen, highestFen, quoteFen, width, locale }: Input): CapScale {
  const max = Math.max(capFen * 1.5, (highestFen ?? 0) * 1.06, (quoteFen ?? 0) * 1.06, fenPerYuan);
  const at = (fen: number) => Math.round((fen / max) * width * 10) / 10;
  const step = stepOf(max);
  const ticks: Tick[] = [];
  for (let i = 0; (i * step) / 5 <= max; i += 1)
    ticks.push({
      x: at((i * step) / 5),
      text: i % 5 === 0 ? (i === 0 ? "0" : short((i / 5) * step, locale)) : null,
    });
  const cap = at(capFen);
  const roomRight = width - cap > 110;
  return { at, ticks, capLabel: { x: roomRight ? cap + 6 : cap - 6, end: !roomRight } };
}
