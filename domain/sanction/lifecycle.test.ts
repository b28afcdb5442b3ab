import { expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import {
  sanctionLifecycle,
  type SanctionEvent,
  type SanctionFacts,
  type SanctionState,
} from "./lifecycle.ts";

const facts: SanctionFacts = {
  evidenceCount: 1,
  reasonGiven: true,
  statementWindowOver: true,
  decisionComplete: true,
  isAppealable: true,
  appealPeriodOver: false,
  tookPartInDecision: false,
  termOver: true,
  halfTermServed: true,
};

test("the table is sound", () => {
  expect(faultsOf(sanctionLifecycle)).toEqual([]);
});

test("who may do what", () => {
  const both = [
    "decide: notified → in_force",
    "notify: proposed → notified",
    "withdraw: notified → withdrawn",
    "withdraw: proposed → withdrawn",
  ];
  expect(stepsByRole(sanctionLifecycle)).toEqual({
    regulator: both,
    supervisor: [
      "annul: appealed → annulled",
      "change: appealed → in_force",
      "decide: notified → in_force",
      "lift: in_force → lifted",
      "notify: proposed → notified",
      "uphold: appealed → in_force",
      "withdraw: notified → withdrawn",
      "withdraw: proposed → withdrawn",
    ],
    agency_admin: ["appeal: in_force → appealed", "state_case: notified → notified"],
    system: ["expire: in_force → expired"],
  });
});

test.each<[SanctionEvent, SanctionState, ActorRole, Partial<SanctionFacts>, string]>([
  ["notify", "proposed", "regulator", { evidenceCount: 0 }, "sanction.evidence_missing"],
  ["state_case", "notified", "agency_admin", {}, "sanction.window_over"],
  ["withdraw", "proposed", "regulator", { reasonGiven: false }, "sanction.reasons_missing"],
  ["decide", "notified", "supervisor", { statementWindowOver: false }, "sanction.window_open"],
  ["decide", "notified", "supervisor", { decisionComplete: false }, "sanction.approval_missing"],
  ["decide", "proposed", "supervisor", {}, "command.wrong_state"],
  ["decide", "notified", "operator", {}, "command.forbidden"],
  ["appeal", "in_force", "agency_admin", { isAppealable: false }, "sanction.not_appealable"],
  ["appeal", "in_force", "agency_admin", { appealPeriodOver: true }, "sanction.appeal_period_over"],
  ["appeal", "in_force", "agency_admin", { reasonGiven: false }, "sanction.reasons_missing"],
  ["uphold", "appealed", "supervisor", { tookPartInDecision: true }, "sanction.same_person"],
  ["change", "appealed", "supervisor", { tookPartInDecision: true }, "sanction.same_person"],
  ["annul", "appealed", "supervisor", { tookPartInDecision: true }, "sanction.same_person"],
  ["annul", "appealed", "supervisor", { reasonGiven: false }, "sanction.reasons_missing"],
  ["lift", "in_force", "supervisor", { halfTermServed: false }, "sanction.repair_too_early"],
  ["lift", "in_force", "supervisor", { reasonGiven: false }, "sanction.reasons_missing"],
  ["expire", "in_force", "system", { termOver: false }, "sanction.not_ended"],
])("%s from %s by %s is refused with %o: %s", (on, from, by, over, code) => {
  expect(step(sanctionLifecycle, on, from, by, { ...facts, ...over })).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

test("from evidence to annulment", () => {
  const steps = (on: SanctionEvent, from: SanctionState, by: ActorRole, over = {}) =>
    step(sanctionLifecycle, on, from, by, { ...facts, ...over });
  expect(steps("notify", "proposed", "regulator")).toEqual(ok("notified"));
  expect(steps("state_case", "notified", "agency_admin", { statementWindowOver: false })).toEqual(
    ok("notified"),
  );
  expect(steps("decide", "notified", "supervisor")).toEqual(ok("in_force"));
  expect(steps("appeal", "in_force", "agency_admin")).toEqual(ok("appealed"));
  expect(steps("annul", "appealed", "supervisor")).toEqual(ok("annulled"));
});
