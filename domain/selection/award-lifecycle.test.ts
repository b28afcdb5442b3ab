import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok } from "#domain/shared/outcome.ts";
import { awardLifecycle, type AwardFacts } from "./award-lifecycle.ts";

const facts: AwardFacts = {
  publicityOver: true,
  agencyConfirmed: true,
  confirmOverdue: false,
  reasonGiven: true,
};
const code = (result: ReturnType<typeof step>) => (result.ok ? result.value : result.refusal.code);

test("the table has no dead end and no double answer", () => {
  expect(faultsOf(awardLifecycle)).toEqual([]);
});

test.each<[string, Partial<AwardFacts>, string]>([
  ["publicity over and the agency's word given", {}, "confirmed"],
  ["publicity still runs", { publicityOver: false }, "award.publicity_running"],
  ["the agency has not answered", { agencyConfirmed: false }, "award.not_confirmed_by_agency"],
])("confirming: %s", (_why, change, expected) => {
  expect(code(step(awardLifecycle, "confirm", "publicised", "system", { ...facts, ...change }))).toBe(
    expected,
  );
});

test("an agency declines with a reason, in time, and not after its own yes", () => {
  const open = { ...facts, agencyConfirmed: false };
  expect(step(awardLifecycle, "decline", "publicised", "agency_admin", open)).toEqual(ok("declined"));
  expect(code(step(awardLifecycle, "decline", "publicised", "agency_admin", facts))).toBe(
    "award.already_confirmed",
  );
  expect(
    code(step(awardLifecycle, "decline", "publicised", "agency_admin", { ...open, confirmOverdue: true })),
  ).toBe("award.confirm_period_over");
  expect(
    code(step(awardLifecycle, "decline", "publicised", "agency_admin", { ...open, reasonGiven: false })),
  ).toBe("award.reason_missing");
  expect(code(step(awardLifecycle, "decline", "publicised", "owner_staff", open))).toBe("command.forbidden");
});

test("silence lapses only after its period", () => {
  const silent = { ...facts, agencyConfirmed: false };
  expect(code(step(awardLifecycle, "lapse", "publicised", "system", silent))).toBe(
    "award.confirm_period_running",
  );
  expect(step(awardLifecycle, "lapse", "proposed", "system", { ...silent, confirmOverdue: true })).toEqual(
    ok("expired"),
  );
});
