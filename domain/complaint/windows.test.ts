import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { calendar2026 as cal } from "#domain/calendar/fixture-2026.ts";
import { defaultPeriods as periods } from "#domain/policy/periods.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { datesAfter } from "./deadlines.ts";
import { effectOf } from "./effect.ts";
import { filingWindow, type FilingFacts } from "./filing.ts";
import { appealOpenUntil, freezesNeed, holdsAward } from "./pending.ts";
import { resumedDates, resumedDeadline } from "./standstill.ts";
import { respondentOf, type Interest } from "./standing.ts";
import type { ComplaintState } from "./lifecycle.ts";
import type { ComplaintObject } from "./subjects.ts";

/** Friday before the make-up Sunday 2026-09-20; the holiday begins on the 25th and again on 1 October. */
const friday = instantAt("2026-09-18", 10);
const monday = instantAt("2026-03-09", 10);
const thursday = instantAt("2026-03-12", 17);
const over = (at: Date) => refuse("complaint.filing_over", { overAt: at.toISOString() });

describe("deadlines", () => {
  test("2 working days to admit: the make-up Sunday counts", () => {
    expect(datesAfter("filed", friday, { cal, periods })).toEqual(
      ok({ admitDueAt: instantAt("2026-09-21", 24) }),
    );
  });
  test("3 to answer, 15 and at most 30 to decide, across both holidays", () => {
    expect(datesAfter("admitted", friday, { cal, periods })).toEqual(
      ok({
        answerDueAt: instantAt("2026-09-22", 24),
        decideDueAt: instantAt("2026-10-15", 24),
        decideLatestAt: instantAt("2026-11-05", 24),
      }),
    );
  });
  test("5 to appeal, 15 to decide the appeal", () => {
    expect(datesAfter("decided", monday, { cal, periods })).toEqual(
      ok({ appealUntil: instantAt("2026-03-16", 24) }),
    );
    expect(datesAfter("appealed", monday, { cal, periods })).toEqual(
      ok({ appealDueAt: instantAt("2026-03-30", 24) }),
    );
  });
  test("a year without a calendar refuses", () => {
    expect(datesAfter("decided", instantAt("2027-12-30", 10), { cal, periods }).ok).toBe(false);
  });
});

describe("until when to complain", () => {
  const facts: FilingFacts = {
    now: monday,
    state: "published",
    publishedAt: monday,
    closesAt: thursday,
    publicityEndsAt: null,
    frozenAt: null,
    lastActAt: null,
    cal,
    periods,
  };
  const publicised = { ...facts, state: "publicised", publicityEndsAt: thursday } as const;
  const soon = new Date(thursday.getTime() + 1);
  test.each<[string, ComplaintObject, FilingFacts, unknown]>([
    ["a notice until quotes close", "notice", facts, ok({ until: thursday })],
    ["not from that instant on", "notice", { ...facts, now: thursday }, over(thursday)],
    ["not before it is public", "notice", { ...facts, publishedAt: null }, refuse("complaint.not_open")],
    ["not once it is cancelled", "notice", { ...facts, state: "cancelled" }, refuse("complaint.not_open")],
    ["a result while it is public", "award", publicised, ok({ until: thursday })],
    ["a selection likewise", "selection", publicised, ok({ until: thursday })],
    ["no result yet", "award", facts, refuse("complaint.not_open")],
    ["publicity over", "award", { ...publicised, now: thursday }, over(thursday)],
    [
      "frozen, the end stands still",
      "award",
      { ...publicised, state: "frozen", frozenAt: monday, now: soon },
      ok({ until: null }),
    ],
    [
      "frozen after the end",
      "award",
      { ...publicised, state: "frozen", frozenAt: soon, now: soon },
      over(thursday),
    ],
    ["no work, no delivery", "delivery", facts, refuse("complaint.not_open")],
    [
      "5 working days after the act, over the make-up Sunday and the holiday",
      "delivery",
      { ...facts, lastActAt: friday, now: friday },
      ok({ until: instantAt("2026-09-24", 24) }),
    ],
  ])("%s", (_why, object, given, expected) => expect(filingWindow(object, given)).toEqual(expected));
});

describe("who may complain and who answers", () => {
  const rival: Interest = {
    organisationId: 3,
    kind: "agency",
    ownerId: 1,
    awardedId: 2,
    offersItem: true,
    quoted: true,
    direct: false,
  };
  const none = refuse("complaint.no_standing");
  test.each<[string, ComplaintObject, Partial<Interest>, unknown]>([
    ["who offers the item, of the notice", "notice", { quoted: false }, ok(1)],
    ["a stranger to the item has none", "notice", { offersItem: false }, none],
    ["an owner has none in another's notice", "notice", { kind: "owner" }, none],
    ["who quoted, of the selection: the owner answers", "selection", {}, ok(1)],
    ["who quoted, of the award: the chosen agency answers", "award", {}, ok(2)],
    ["who did not quote", "award", { quoted: false }, none],
    ["a direct choice passes over whoever offers the item", "award", { quoted: false, direct: true }, ok(2)],
    ["the chosen agency itself", "award", { organisationId: 2 }, none],
    ["the owner, of the delivery", "delivery", { organisationId: 1, kind: "owner" }, ok(2)],
    ["the agency, of the delivery", "delivery", { organisationId: 2 }, ok(1)],
    ["nobody else, of the delivery", "delivery", {}, none],
  ])("%s", (_why, object, change, expected) =>
    expect(respondentOf(object, { ...rival, ...change })).toEqual(expected),
  );
});

describe("what stands in the award's way", () => {
  const seen = (state: ComplaintState, change = {}) => ({
    state,
    object: "award" as const,
    completionDueAt: null,
    appealUntil: null,
    ...change,
  });
  test.each<[ComplaintState, holds: boolean, freezes: boolean]>([
    ["filed", true, false],
    ["admitted", true, true],
    ["answered", true, true],
    ["upheld", true, true],
    ["appealed", true, true],
    ["dismissed", false, false],
    ["refused", false, false],
    ["withdrawn", false, false],
    ["executed", false, false],
    ["final_dismissed", false, false],
  ])("%s", (state, holds, freezes) => {
    expect([holdsAward(seen(state), monday), freezesNeed(seen(state))]).toEqual([holds, freezes]);
    expect(freezesNeed({ ...seen(state), object: "delivery" })).toBe(false);
  });
  test("sent back it holds until the day to complete is over, task or not", () => {
    const back = seen("sent_back", { completionDueAt: thursday });
    expect([holdsAward(back, monday), holdsAward(back, thursday)]).toEqual([true, false]);
  });
  test("dismissed it holds while an appeal may come", () => {
    const gone = seen("dismissed", { appealUntil: thursday });
    expect([holdsAward(gone, monday), holdsAward(gone, thursday)]).toEqual([true, false]);
    expect(appealOpenUntil([gone, seen("filed")])).toEqual(thursday);
  });
});

describe("after a standstill", () => {
  const path = { confirmation: "after", confirmWd: 2 } as const;
  test("what was left comes back, with the day that was cut short", () => {
    const still = {
      frozenAt: instantAt("2026-03-13", 15),
      resumesAt: instantAt("2026-03-20", 11),
      publicityEndsAt: instantAt("2026-03-17", 24),
      confirmBy: instantAt("2026-03-19", 24),
      notBefore: null,
      path,
      cal,
    };
    expect(resumedDates(still)).toEqual(
      ok({ publicityEndsAt: instantAt("2026-03-25", 24), confirmBy: instantAt("2026-03-27", 24) }),
    );
    const appeal = instantAt("2026-03-27", 24);
    expect(resumedDates({ ...still, notBefore: appeal })).toEqual(
      ok({ publicityEndsAt: appeal, confirmBy: instantAt("2026-03-31", 24) }),
    );
  });

  const workingMs = (from: Date, to: Date) => {
    let total = 0;
    for (const { day, isWorkday } of cal.days.values()) {
      if (!isWorkday) continue;
      const start = Math.max(instantAt(day, 0).getTime(), from.getTime());
      total += Math.max(0, Math.min(instantAt(day, 24).getTime(), to.getTime()) - start);
    }
    return total;
  };
  const hour = 3_600_000;
  property.prop([fc.nat(4_000), fc.nat(500), fc.nat(800)])(
    "never shorter than it was, never earlier",
    (start, left, stood) => {
      const frozenAt = new Date(instantAt("2026-02-01", 0).getTime() + start * hour);
      const endsAt = new Date(frozenAt.getTime() + (left + 1) * hour);
      const resumesAt = new Date(frozenAt.getTime() + stood * hour);
      const resumed = resumedDeadline(endsAt, { frozenAt, resumesAt, cal });
      if (!resumed.ok) throw new Error(resumed.refusal.code);
      expect(resumed.value.getTime()).toBeGreaterThanOrEqual(endsAt.getTime());
      expect(workingMs(resumesAt, resumed.value)).toBeGreaterThanOrEqual(workingMs(frozenAt, endsAt));
    },
  );
});

test.each([
  ["award", ["annul_award"], "frozen", true, "next_reserve"],
  ["award", ["annul_award"], "frozen", false, "resume"],
  ["selection", ["select_again", "annul_award"], "frozen", true, "fail_need"],
  ["selection", ["explain"], "frozen", true, "resume"],
  ["notice", ["cancel_notice"], "published", false, "cancel_need"],
  ["notice", ["change_notice"], "published", false, "none"],
  ["notice", ["change_notice"], "frozen", true, "fail_need"],
  ["notice", ["cancel_notice"], "contracted", true, "none"],
  ["delivery", ["perform"], "contracted", true, "none"],
] as const)("%s upheld with %j, need %s: %s %s", (object, remedies, state, concernsAward, effect) =>
  expect(effectOf({ object, remedies, state, concernsAward })).toBe(effect),
);
