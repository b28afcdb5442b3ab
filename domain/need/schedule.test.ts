import { describe, expect, test } from "vitest";
import { calendar2026 as cal } from "#domain/calendar/fixture-2026.ts";
import { defaultPolicy as policy } from "#domain/policy/profiles/default.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { toFen } from "#domain/shared/money.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import {
  closingAfterAddendum,
  confirmBy,
  pathOf,
  publicityEnd,
  scheduleOf,
  type ConfirmationOrder,
} from "./schedule.ts";

const yuan = (amount: number) => toFen(amount * 100);
const shanghai = (text: string) => new Date(`${text}:00+08:00`);

type Row = [
  SelectionMethod,
  publicFunds: boolean,
  estimate: number,
  stages: [notice: number, proposal: number, publicity: number, confirm: number],
  ConfirmationOrder,
  total: number,
];
const publicMoney: Row[] = [
  ["direct", true, 50_000, [0, 0, 1, 2], "before", 3],
  ["random", true, 50_000, [3, 0, 3, 2], "after", 8],
  ["random", true, 200_000, [3, 0, 3, 2], "after", 8],
  ["random", true, 200_001, [5, 0, 3, 2], "after", 10],
  ["lowest", true, 200_000, [3, 0, 3, 2], "after", 8],
  ["lowest", true, 200_001, [5, 0, 3, 2], "after", 10],
  ["average", true, 200_000, [3, 0, 3, 2], "after", 8],
  ["average", true, 500_000, [5, 0, 3, 2], "after", 10],
  ["best_value", true, 200_000, [5, 0, 3, 2], "after", 10],
  ["best_value", true, 200_001, [7, 0, 3, 2], "after", 12],
];
const privateMoney: Row[] = [
  ["direct", false, 50_000, [0, 0, 1, 2], "before", 3],
  ["direct", false, 500_000, [0, 0, 1, 2], "before", 3],
  ["random", false, 50_000, [3, 0, 1, 0], "within", 4],
  ["random", false, 50_001, [3, 0, 3, 2], "after", 8],
  ["random", false, 200_001, [5, 0, 3, 2], "after", 10],
  ["lowest", false, 50_000, [3, 0, 1, 0], "within", 4],
  ["lowest", false, 50_001, [3, 0, 3, 2], "after", 8],
  ["lowest", false, 200_001, [5, 0, 3, 2], "after", 10],
  ["best_value", false, 50_000, [5, 0, 1, 0], "within", 6],
  ["best_value", false, 50_001, [5, 0, 3, 2], "after", 10],
  ["best_value", false, 200_001, [7, 0, 3, 2], "after", 12],
  ["negotiated", false, 50_000, [3, 2, 1, 0], "within", 6],
  ["negotiated", false, 50_001, [3, 2, 3, 2], "after", 10],
  ["negotiated", false, 200_001, [5, 2, 3, 2], "after", 12],
];

describe("every default path in working days, from publication to the confirmed result", () => {
  test.each([...publicMoney, ...privateMoney])(
    "%s, public funds %s, %d yuan",
    (method, publicFunds, estimate, stages, confirmation, totalWd) => {
      const path = pathOf({ method, publicFunds, estimatedFen: yuan(estimate), policy });
      expect([path.noticeWd, path.proposalWd, path.publicityWd, path.confirmWd]).toEqual(stages);
      expect([path.confirmation, path.totalWd]).toEqual([confirmation, totalWd]);
    },
  );

  test("a formal review comes before it and takes two at most", () => {
    expect(policy.periods.needCheck).toBe(2);
  });
});

const storyNeed = { method: "lowest", publicFunds: false, estimatedFen: yuan(8000), policy, cal } as const;

describe("dates of a notice", () => {
  test("the story: three working days, opened at the minute quotes close, questions one day earlier", () => {
    expect(scheduleOf({ ...storyNeed, publishedAt: shanghai("2026-03-02T10:00") })).toEqual(
      ok({
        questionsCloseAt: shanghai("2026-03-04T17:00"),
        closesAt: shanghai("2026-03-05T17:00"),
        opensAt: shanghai("2026-03-05T17:00"),
        noticeWd: 3,
        publicityWd: 1,
        totalWd: 4,
        provisional: false,
      }),
    );
  });

  test("over the National Day holiday with its make-up Saturday", () => {
    const schedule = scheduleOf({ ...storyNeed, publishedAt: shanghai("2026-09-29T10:00") });
    expect(schedule.ok && schedule.value.closesAt).toEqual(shanghai("2026-10-09T17:00"));
    expect(schedule.ok && schedule.value.questionsCloseAt).toEqual(shanghai("2026-10-08T17:00"));
  });

  test("a direct choice is open at once", () => {
    const publishedAt = shanghai("2026-03-02T18:30");
    expect(scheduleOf({ ...storyNeed, method: "direct", publishedAt })).toMatchObject({
      value: {
        questionsCloseAt: publishedAt,
        closesAt: publishedAt,
        opensAt: publishedAt,
        noticeWd: 0,
        totalWd: 3,
      },
    });
  });

  test("marked provisional when only the end of the path reaches into a provisional year", () => {
    const schedule = scheduleOf({ ...storyNeed, publishedAt: shanghai("2026-12-28T10:00") });
    expect(schedule.ok && [schedule.value.closesAt, schedule.value.provisional]).toEqual([
      shanghai("2026-12-31T17:00"),
      true,
    ]);
  });

  test("refused when any stage reaches into a year without data", () => {
    expect(scheduleOf({ ...storyNeed, publishedAt: shanghai("2027-01-27T10:00") })).toEqual(
      refuse("calendar.year_missing", { year: "2027" }),
    );
  });
});

describe("an addendum", () => {
  const closesAt = shanghai("2026-03-05T17:00");
  test.each([
    ["early on leaves the closing where it is", "2026-03-02T16:00", "2026-03-05T17:00"],
    ["late restarts at least two working days", "2026-03-05T09:00", "2026-03-09T17:00"],
  ])("%s", (_why, changedAt, expected) => {
    const closing = closingAfterAddendum({ closesAt, changedAt: shanghai(changedAt), policy, cal });
    expect(closing.ok && closing.value.at).toEqual(shanghai(expected));
  });
});

describe("publicity and confirmation", () => {
  const publicisedAt = shanghai("2026-03-05T17:00");
  test("publicity ends at 24:00 of its last working day", () => {
    expect(publicityEnd({ publicisedAt, publicityWd: 3, cal })).toEqual(
      ok({ at: shanghai("2026-03-11T00:00"), provisional: false }),
    );
  });

  test("two working days run from the last day of publicity, not from the day after it", () => {
    const path = { confirmation: "after", confirmWd: 2 } as const;
    expect(confirmBy({ path, cal, publicityEndsAt: shanghai("2026-03-11T00:00") })).toEqual(
      ok({ at: shanghai("2026-03-13T00:00"), provisional: false }),
    );
  });

  test("in the fast lane confirmation falls within publicity", () => {
    const path = { confirmation: "within", confirmWd: 0 } as const;
    const publicityEndsAt = shanghai("2026-03-07T00:00");
    expect(confirmBy({ path, cal, publicityEndsAt })).toEqual(
      ok({ at: publicityEndsAt, provisional: false }),
    );
  });

  test("a directly chosen agency has two working days from the choice", () => {
    const path = { confirmation: "before", confirmWd: 2 } as const;
    expect(confirmBy({ path, cal, proposedAt: shanghai("2026-03-06T10:00") })).toEqual(
      ok({ at: shanghai("2026-03-11T00:00"), provisional: false }),
    );
  });
});
