import type { CalendarDay } from "#domain/calendar/working-days.ts";
import { instantAt } from "#domain/shared/dates.ts";

export type RulerDay = Pick<CalendarDay, "day" | "isWorkday" | "kind" | "provisional">;
export type RulerMark = { readonly at: Date; readonly label: string; readonly strong?: boolean };
export type PlacedMark = RulerMark & {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

const dayMs = 86_400_000;
export const rulerWidth = 820;
const laneHeight = 17;

/** x of an instant on a ruler that gives each of `days` the same width; kept inside it. */
export function placeOf(days: readonly RulerDay[], at: Date): number {
  const first = days[0];
  if (!first) return 0;
  const passed = (at.getTime() - instantAt(first.day, 0).getTime()) / dayMs;
  return Math.min(Math.max(passed / days.length, 0), 1) * rulerWidth;
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > "\u2e80" ? 13 : 7;
  return width;
}

type Box = { readonly pin: number; readonly from: number; readonly to: number; readonly lane: number };

function clashes(mine: Box, other: Box): boolean {
  const overlap = mine.lane === other.lane && mine.from < other.to && other.from < mine.to;
  const myPinThroughIt = mine.lane > other.lane && mine.pin > other.from && mine.pin < other.to;
  const itsPinThroughMe = other.lane > mine.lane && other.pin > mine.from && other.pin < mine.to;
  return overlap || myPinThroughIt || itsPinThroughMe;
}

/** Flags with their names in as few rows as keep names from running into each other or into a pin. */
export function placeMarks(
  days: readonly RulerDay[],
  marks: readonly RulerMark[],
): { placed: PlacedMark[]; lanes: number } {
  const boxes: Box[] = [];
  const placed = marks
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map((mark): PlacedMark => {
      const x = placeOf(days, mark.at);
      const room = widthOf(mark.label) + 14;
      const toRight = x + room <= rulerWidth + 10;
      const span = toRight ? { pin: x, from: x - 6, to: x + room } : { pin: x, from: x - room, to: x + 6 };
      let lane = 0;
      // A row of its own always has room; that a pin then crosses a name is only ugly.
      while (lane < boxes.length && boxes.some((box) => clashes({ ...span, lane }, box))) lane += 1;
      boxes.push({ ...span, lane });
      return { ...mark, x, y: 24 - lane * laneHeight, anchor: toRight ? "start" : "end" };
    });
  return { placed: placed.toReversed(), lanes: Math.max(0, ...boxes.map((box) => box.lane)) + 1 };
}

/** "11/18" where a month begins, else the day; every k-th only when cells get narrow. */
export function dayLabels(days: readonly RulerDay[]): (string | null)[] {
  const every = Math.ceil(26 / (rulerWidth / Math.max(days.length, 1)));
  return days.map(({ day }, i) => {
    const [, month = "", date = ""] = day.split("-");
    const beginsMonth = i === 0 || date === "01";
    if (beginsMonth) return `${Number(month)}/${Number(date)}`;
    return i % every === 0 ? String(Number(date)) : null;
  });
}
