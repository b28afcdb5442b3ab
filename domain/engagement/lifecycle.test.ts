import { expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { deliverableLifecycle } from "./deliverable-lifecycle.ts";
import {
  engagementLifecycle,
  type EngagementEvent,
  type EngagementFacts,
  type EngagementState,
} from "./lifecycle.ts";
import { milestoneLifecycle } from "./milestone-lifecycle.ts";

/** Facts under which every step is open that the state and the role allow; only silence and lapse need the opposite. */
const facts: EngagementFacts = {
  signedByThisSide: false,
  signingBarred: false,
  contractOverdue: false,
  deliverableComplete: true,
  reworkRoundsLeft: 2,
  defectCount: 3,
  acceptanceSilent: false,
  bothAgreeToTerminate: true,
  reasonGiven: true,
  everyMilestoneConfirmed: true,
};

test("the tables are sound", () => {
  expect([engagementLifecycle].flatMap(faultsOf)).toEqual([]);
  expect(faultsOf(milestoneLifecycle)).toEqual([]);
  expect(faultsOf(deliverableLifecycle)).toEqual([]);
});

const endBy = (event: string) =>
  ["contracted", "delivered", "disputed", "drafting", "half_signed", "reworking"].map(
    (from) => `${event}: ${from} → terminated`,
  );
const dispute = ["contracted", "delivered", "reworking"].map((from) => `dispute: ${from} → disputed`);
const signing = ["sign: drafting → half_signed", "sign: half_signed → contracted"];
const delivering = ["deliver: contracted → delivered", "deliver: reworking → delivered"];
const redrafting = ["redraft: drafting → drafting", "redraft: half_signed → drafting"];

test("who may do what with an engagement", () => {
  const owner = [
    "accept: delivered → accepted",
    ...dispute,
    ...redrafting,
    "send_back: delivered → reworking",
    ...signing,
    ...endBy("terminate"),
  ];
  expect(stepsByRole(engagementLifecycle)).toEqual({
    owner_staff: owner,
    owner_approver: owner,
    agency_staff: [...delivering, ...dispute],
    agency_admin: [...delivering, ...dispute, ...signing, ...endBy("terminate")],
    supervisor: [
      "order_acceptance: disputed → accepted",
      "order_rework: disputed → reworking",
      ...endBy("terminate"),
    ],
    system: [
      "complete: accepted → completed",
      "deem_accepted: delivered → accepted",
      "let_lapse: drafting → terminated",
      "let_lapse: half_signed → terminated",
    ],
  });
});

test("who may do what with a payment step and with a version", () => {
  const receiving = ["confirm_payment: paid → confirmed", "deny_payment: paid → due"];
  expect(stepsByRole(milestoneLifecycle)).toEqual({
    owner_staff: ["record_payment: due → paid"],
    owner_approver: ["record_payment: due → paid"],
    agency_admin: receiving,
    agency_finance: receiving,
    system: ["cancel: due → cancelled", "cancel: planned → cancelled", "fall_due: planned → due"],
  });
  const judging = ["accept: submitted → accepted", "send_back: submitted → returned"];
  expect(stepsByRole(deliverableLifecycle)).toEqual({
    owner_staff: judging,
    owner_approver: judging,
    supervisor: [
      "order_acceptance: returned → accepted",
      "order_acceptance: submitted → accepted",
      "order_rework: submitted → returned",
    ],
    system: ["deem_accepted: submitted → accepted"],
  });
});

test("the main story", () => {
  const story: [EngagementEvent, ActorRole, Partial<EngagementFacts>][] = [
    ["sign", "owner_approver", {}],
    ["sign", "agency_admin", {}],
    ["deliver", "agency_staff", {}],
    ["send_back", "owner_staff", {}],
    ["deliver", "agency_staff", { reworkRoundsLeft: 1 }],
    ["accept", "owner_staff", {}],
    ["complete", "system", {}],
  ];
  let state: EngagementState = "drafting";
  for (const [on, by, over] of story) {
    const next: Outcome<EngagementState> = step(engagementLifecycle, on, state, by, { ...facts, ...over });
    expect(next.ok).toBe(true);
    if (next.ok) state = next.value;
  }
  expect(state).toBe("completed");
});

test.each<[EngagementEvent, EngagementState, ActorRole, Partial<EngagementFacts>, string]>([
  ["sign", "half_signed", "owner_staff", { signedByThisSide: true }, "engagement.already_signed"],
  ["sign", "drafting", "agency_admin", { signingBarred: true }, "engagement.signing_barred"],
  ["sign", "half_signed", "agency_admin", { contractOverdue: true }, "engagement.contract_overdue"],
  ["redraft", "half_signed", "owner_staff", { contractOverdue: true }, "engagement.contract_overdue"],
  ["let_lapse", "half_signed", "system", {}, "engagement.contract_not_overdue"],
  ["deliver", "contracted", "agency_staff", { deliverableComplete: false }, "engagement.deliverable_missing"],
  ["send_back", "delivered", "owner_staff", { reworkRoundsLeft: 0 }, "engagement.no_rework_left"],
  ["send_back", "delivered", "owner_staff", { defectCount: 0 }, "engagement.defects_missing"],
  ["send_back", "delivered", "owner_staff", { acceptanceSilent: true }, "engagement.acceptance_period_over"],
  ["deem_accepted", "delivered", "system", {}, "engagement.acceptance_period_running"],
  ["accept", "delivered", "owner_staff", { acceptanceSilent: true }, "engagement.acceptance_period_over"],
  ["dispute", "delivered", "owner_staff", { acceptanceSilent: true }, "engagement.acceptance_period_over"],
  ["dispute", "reworking", "agency_staff", { reasonGiven: false }, "engagement.reason_missing"],
  ["order_rework", "disputed", "supervisor", { reasonGiven: false }, "engagement.reason_missing"],
  ["order_acceptance", "disputed", "supervisor", { reasonGiven: false }, "engagement.reason_missing"],
  [
    "terminate",
    "contracted",
    "owner_staff",
    { bothAgreeToTerminate: false },
    "engagement.termination_not_agreed",
  ],
  ["terminate", "contracted", "supervisor", { reasonGiven: false }, "engagement.reason_missing"],
  ["complete", "accepted", "system", { everyMilestoneConfirmed: false }, "engagement.unpaid"],
  ["accept", "delivered", "agency_admin", {}, "command.forbidden"],
  ["deliver", "accepted", "agency_staff", {}, "command.wrong_state"],
])("%s from %s by %s is refused with %o: %s", (on, from, by, over, code) => {
  expect(step(engagementLifecycle, on, from, by, { ...facts, ...over })).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

test("a supervisor ends what the parties cannot agree on, and silence accepts", () => {
  expect(
    step(engagementLifecycle, "terminate", "disputed", "supervisor", {
      ...facts,
      bothAgreeToTerminate: false,
    }),
  ).toEqual(ok("terminated"));
  expect(
    step(engagementLifecycle, "deem_accepted", "delivered", "system", { ...facts, acceptanceSilent: true }),
  ).toEqual(ok("accepted"));
  expect(
    step(engagementLifecycle, "let_lapse", "drafting", "system", { ...facts, contractOverdue: true }),
  ).toEqual(ok("terminated"));
});

test("a payment needs its reference, a denial its reason", () => {
  const none = { referenceGiven: false, reasonGiven: false };
  expect(step(milestoneLifecycle, "record_payment", "due", "owner_staff", none)).toMatchObject({
    refusal: { code: "engagement.payment_reference_missing" },
  });
  expect(step(milestoneLifecycle, "deny_payment", "paid", "agency_finance", none)).toMatchObject({
    refusal: { code: "engagement.reason_missing" },
  });
});
