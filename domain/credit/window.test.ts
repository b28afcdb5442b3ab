import { expect, test } from "vitest";
import { daysBetween, monthsBefore } from "./window.ts";

test.each([
  ["2026-11-21", 12, "2025-11-21"],
  ["2026-11-21", 24, "2024-11-21"],
  ["2024-02-29", 12, "2023-02-28"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2026-01-31", 2, "2025-11-30"],
  ["2026-12-31", 0, "2026-12-31"],
])("%s less %d months is %s", (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test("days between count a leap day", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
});
