import { expect, test } from "vitest";
import { workingDaysBetween } from "#domain/calendar/working-days.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { policyAt } from "#db/store/policy.ts";
import { testDatabase } from "./test-database.ts";

const { db } = await testDatabase();

test.each([
  ["a make-up Saturday before the Spring Festival", "2026-02-13", "2026-02-14", 1],
  ["the National Day week of 2026", "2026-09-30", "2026-10-08", 1],
  ["an ordinary weekend", "2026-11-20", "2026-11-22", 0],
])("the shipped calendar knows %s", async (_why, from, to, days) => {
  expect(workingDaysBetween(await loadCalendar(db), from, to)).toEqual({ ok: true, value: days });
});

test("2027 is marked as provisional, 2028 is refused", async () => {
  const calendar = await loadCalendar(db);
  expect(calendar.days.get("2027-03-01")).toMatchObject({ isWorkday: true, provisional: true });
  expect(workingDaysBetween(calendar, "2027-12-31", "2028-01-05")).toMatchObject({
    ok: false,
    refusal: { code: "calendar.year_missing" },
  });
});

test("every shipped policy is stored and reads back", async () => {
  const profiles = ["default", "xintai", "shanxian", "zoucheng", "linyi"];
  const policies = await Promise.all(profiles.map((profile) => policyAt(db, profile, 1)));
  expect(policies.map((policy) => policy.profile)).toEqual(profiles);
});
