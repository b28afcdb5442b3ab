import { expect, test } from "vitest";
import { addDays, instantAt } from "#domain/shared/dates.ts";
import { dayLabels, placeMarks, placeOf, rulerWidth, type RulerDay } from "./working-day-scale.ts";

const days: RulerDay[] = Array.from({ length: 20 }, (_, i) => ({
  day: addDays("2026-11-18", i),
  isWorkday: true,
  kind: "workday",
  provisional: false,
}));

test("an instant lies in its day, and outside of the ruler at its end", () => {
  expect(placeOf(days, instantAt("2026-11-18", 0))).toBe(0);
  expect(placeOf(days, instantAt("2026-11-19", 12))).toBeCloseTo((1.5 / 20) * rulerWidth);
  expect(placeOf(days, instantAt("2027-11-19", 12))).toBe(rulerWidth);
  expect(placeOf([], instantAt("2026-11-19", 12))).toBe(0);
});

test("names that would meet get rows of their own; those with room share one", () => {
  const marks = ["2026-11-20", "2026-11-21", "2026-12-02"].map((day) => ({
    at: instantAt(day, 17),
    label: "报价截止",
  }));
  const { placed, lanes } = placeMarks(days, marks);
  expect(lanes).toBe(2);
  expect(placed.map(({ y }) => y)).toEqual([7, 24, 24]);
});

test("the last name stays inside the ruler", () => {
  const { placed } = placeMarks(days, [{ at: instantAt("2026-12-07", 17), label: "签约期限" }]);
  expect(placed[0]?.anchor).toBe("end");
});

test("a month is named where it begins, and narrow cells are labelled now and then", () => {
  expect(dayLabels(days).slice(0, 2)).toEqual(["11/18", "19"]);
  expect(dayLabels(days)[13]).toBe("12/1");
  const quarter = Array.from({ length: 90 }, (_, i) => ({ ...days[0]!, day: addDays("2026-11-02", i) }));
  expect(dayLabels(quarter).filter(Boolean).length).toBeLessThan(40);
});

test("flags at one instant or minutes apart get rows of their own, and the placing ends", () => {
  const at = instantAt("2026-11-20", 17);
  const marks = [at, at, new Date(at.getTime() + 60_000)].map((each) => ({ at: each, label: "报价截止" }));
  const { placed } = placeMarks(days, marks);
  expect(new Set(placed.map(({ y }) => y)).size).toBe(3);
});
