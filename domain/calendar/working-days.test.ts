import { fc, test as property } from "@fast-check/vitest";
import { getDayDetail, getSolarDateFromLunar } from "chinese-days";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "#domain/shared/dates.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { calendar2026 as cal, fixtureDays } from "./fixture-2026.ts";
import { provisionalHolidays2027 } from "./provisional-2027.ts";
import { addWorkingDays, closingTime, lastDayOf, periodEnd, workingDaysBetween } from "./working-days.ts";

describe("counting", () => {
  test.each<[string, from: Day, n: number, day: Day]>([
    ["the day of the event is not counted", "2026-03-02", 1, "2026-03-03"],
    ["no working day at all stays on the day", "2026-03-07", 0, "2026-03-07"],
    ["a weekend is skipped", "2026-03-06", 1, "2026-03-09"],
    ["an event on a Saturday counts from Monday", "2026-03-07", 1, "2026-03-09"],
    ["the National Day holiday is skipped, its make-up Saturday counts", "2026-09-30", 3, "2026-10-10"],
    ["a make-up Sunday counts", "2026-09-18", 1, "2026-09-20"],
    ["the Spring Festival between its two make-up Saturdays", "2026-02-13", 2, "2026-02-24"],
  ])("%s", (_why, from, n, day) => {
    expect(addWorkingDays(cal, from, n)).toEqual(ok({ day, provisional: false }));
  });

  test("a date that walks over a provisional day is provisional", () => {
    expect(addWorkingDays(cal, "2026-12-31", 1)).toEqual(ok({ day: "2027-01-04", provisional: true }));
    expect(addWorkingDays(cal, "2026-12-30", 1)).toEqual(ok({ day: "2026-12-31", provisional: false }));
  });

  test("a year without data refuses", () => {
    expect(addWorkingDays(cal, "2027-01-29", 5)).toEqual(refuse("calendar.year_missing", { year: "2027" }));
    expect(workingDaysBetween(cal, "2025-12-30", "2026-01-05")).toEqual(
      refuse("calendar.year_missing", { year: "2025" }),
    );
  });

  test("a negative or broken number of days is a bug, not a refusal", () => {
    expect(() => addWorkingDays(cal, "2026-03-02", -1)).toThrow(RangeError);
    expect(() => addWorkingDays(cal, "2026-03-02", 1.5)).toThrow(RangeError);
  });
});

describe("instants", () => {
  test("a period ends at 24:00, quotes and questions close at 17:00, both in Shanghai", () => {
    const event = new Date("2026-03-02T02:00:00Z");
    expect(periodEnd(cal, event, 3)).toEqual(
      ok({ at: new Date("2026-03-05T16:00:00Z"), provisional: false }),
    );
    expect(closingTime(cal, event, 3)).toEqual(
      ok({ at: new Date("2026-03-05T09:00:00Z"), provisional: false }),
    );
  });

  test("an event late in the evening of UTC falls on the next day in Shanghai", () => {
    expect(closingTime(cal, new Date("2026-03-02T16:30:00Z"), 1)).toEqual(
      ok({ at: new Date("2026-03-04T09:00:00Z"), provisional: false }),
    );
  });

  test("the last day of a period is the day whose 24:00 it ends at", () => {
    expect(lastDayOf(new Date("2026-03-05T16:00:00Z"))).toBe("2026-03-05");
    expect(lastDayOf(new Date("2026-03-05T09:00:00Z"))).toBe("2026-03-05");
  });
});

const anyDay = fc.integer({ min: 0, max: 300 }).map((offset) => addDays("2026-01-01", offset));
const fewDays = fc.integer({ min: 0, max: 30 });

property.prop([anyDay, fewDays])("adding and counting agree", (from, n) => {
  const added = addWorkingDays(cal, from, n);
  expect(added.ok && workingDaysBetween(cal, from, added.value.day)).toEqual(ok(n));
});

property.prop([anyDay, fewDays])(
  "counting is monotone, and lands on a working day of the table",
  (from, n) => {
    const nearer = addWorkingDays(cal, from, n);
    const further = addWorkingDays(cal, from, n + 1);
    if (!nearer.ok || !further.ok) throw new Error("the fixture covers every case");
    expect(further.value.day > nearer.value.day).toBe(true);
    expect(cal.days.get(further.value.day)?.isWorkday).toBe(true);
  },
);

test("the fixture is the official calendar of 2026", () => {
  const wrong = fixtureDays.filter(
    ({ day, isWorkday }) => day < "2027" && getDayDetail(day).work !== isWorkday,
  );
  expect(wrong).toEqual([]);
});

test("the moving holidays of 2027 stand where the lunar calendar puts them", () => {
  const days = provisionalHolidays2027.map(({ day }) => day);
  for (const lunar of ["2027-01-01", "2027-01-02", "2027-01-03", "2027-05-05", "2027-08-15"])
    expect(days).toContain(getSolarDateFromLunar(lunar).date);
  expect(days).toContain(addDays(getSolarDateFromLunar("2027-01-01").date, -1));
  expect(days).toHaveLength(13);
});
