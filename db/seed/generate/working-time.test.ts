import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { addWorkingDays, workCalendar, workingDaysBetween } from "#domain/calendar/working-days.ts";
import { addDays } from "#domain/shared/dates.ts";
import { calendarRows } from "../calendar.ts";
import { back, forward } from "./working-time.ts";

const cal = workCalendar(calendarRows());
const aDay = fc.nat(700).map((days) => addDays("2024-06-01", days));

property.prop([aDay, fc.nat(200)])("counting forward is the law's counting", (from, days) => {
  expect(addWorkingDays(cal, from, days)).toMatchObject({
    ok: true,
    value: { day: forward(cal, from, days) },
  });
});

property.prop([aDay, fc.nat(200)])("counting back leaves exactly so many working days", (to, days) => {
  const start = back(cal, to, days);
  expect(workingDaysBetween(cal, start, to)).toEqual({ ok: true, value: days });
  expect(cal.days.get(start)?.isWorkday).toBe(true);
});

test("beyond the calendar there is nothing to invent", () => {
  expect(() => forward(cal, "2027-12-30", 20)).toThrow(RangeError);
  expect(() => back(cal, "2020-01-06", 20)).toThrow(RangeError);
  expect(() => forward(cal, "2031-01-01", 1)).toThrow(RangeError);
});
