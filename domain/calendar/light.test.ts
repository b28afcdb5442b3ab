import { expect, test } from "vitest";
import { calendar2026 as cal } from "./fixture-2026.ts";
import { lightOf, type Light } from "./light.ts";

const shanghai = (text: string) => new Date(`${text}:00+08:00`);
/** 24:00 of 9 March: five working days from Monday 2 March. */
const fiveDays = { startsAt: shanghai("2026-03-02T10:00"), dueAt: shanghai("2026-03-10T00:00") };
/** 24:00 of 16 March: ten working days, so 20 % are two. */
const tenDays = { startsAt: shanghai("2026-03-02T10:00"), dueAt: shanghai("2026-03-17T00:00") };

test.each<[string, { startsAt: Date; dueAt: Date }, now: string, Light]>([
  ["the first day of five is green", fiveDays, "2026-03-03T09:00", "green"],
  [
    "more than one working day left of five is green, the weekend does not count",
    fiveDays,
    "2026-03-06T23:00",
    "green",
  ],
  ["exactly one working day left is yellow, all weekend long", fiveDays, "2026-03-07T12:00", "yellow"],
  ["three working days left of ten is green", tenDays, "2026-03-12T00:00", "green"],
  ["two working days left of ten is yellow: 20 %", tenDays, "2026-03-13T00:00", "yellow"],
  ["the last second is yellow", fiveDays, "2026-03-09T23:59", "yellow"],
  ["the due instant itself is red", fiveDays, "2026-03-10T00:00", "red"],
])("%s", (_why, period, now, light) => {
  expect(lightOf({ ...period, now: shanghai(now), cal })).toBe(light);
});

test("a period of one working day warns from its beginning", () => {
  const oneDay = { startsAt: shanghai("2026-03-02T10:00"), dueAt: shanghai("2026-03-03T17:00") };
  expect(lightOf({ ...oneDay, now: shanghai("2026-03-02T17:00"), cal })).toBe("yellow");
});

test("what is done is done, late or not", () => {
  expect(
    lightOf({ ...fiveDays, now: shanghai("2026-04-01T00:00"), cal, doneAt: shanghai("2026-03-20T00:00") }),
  ).toBe("done");
});
