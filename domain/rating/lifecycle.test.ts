import { expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { ratingLifecycle, type RatingEvent, type RatingFacts, type RatingState } from "./lifecycle.ts";

const facts: RatingFacts = {
  ratingPeriodOver: false,
  bothSubmitted: false,
  replyPeriodOver: false,
  appealPeriodOver: false,
  reasonGiven: true,
};

test("the table is sound", () => {
  expect(faultsOf(ratingLifecycle)).toEqual([]);
});

test("who may do what", () => {
  const party = [
    "appeal: published → appealed",
    "appeal: replied → appealed",
    "reply: published → replied",
    "submit: open → submitted",
  ];
  expect(stepsByRole(ratingLifecycle)).toEqual({
    owner_staff: party,
    owner_approver: party,
    agency_staff: party,
    agency_admin: party,
    supervisor: ["exclude: appealed → excluded", "uphold: appealed → published"],
    system: ["lapse: open → lapsed", "publish: submitted → published"],
  });
});

test.each<[RatingEvent, RatingState, ActorRole, Partial<RatingFacts>, string]>([
  ["submit", "open", "owner_staff", { ratingPeriodOver: true }, "rating.period_over"],
  ["lapse", "open", "system", {}, "rating.period_running"],
  ["publish", "submitted", "system", {}, "rating.period_running"],
  ["reply", "published", "agency_admin", { replyPeriodOver: true }, "rating.period_over"],
  ["appeal", "replied", "agency_admin", { appealPeriodOver: true }, "rating.period_over"],
  ["appeal", "published", "agency_admin", { reasonGiven: false }, "rating.reason_missing"],
  ["uphold", "appealed", "supervisor", { reasonGiven: false }, "rating.reason_missing"],
  ["exclude", "appealed", "supervisor", { reasonGiven: false }, "rating.reason_missing"],
  ["submit", "submitted", "owner_staff", {}, "command.wrong_state"],
])("%s from %s by %s is refused with %o: %s", (on, from, by, over, code) => {
  expect(step(ratingLifecycle, on, from, by, { ...facts, ...over })).toMatchObject({ refusal: { code } });
});

test.each([{ bothSubmitted: true }, { ratingPeriodOver: true }])("revealed when %o", (over) => {
  expect(step(ratingLifecycle, "publish", "submitted", "system", { ...facts, ...over })).toEqual(
    ok("published"),
  );
});
