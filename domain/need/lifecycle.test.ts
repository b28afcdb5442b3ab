import { describe, expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { effectiveState } from "./effective-state.ts";
import { needLifecycle, needStates, type NeedFacts, type NeedState, type NeedStep } from "./lifecycle.ts";

const facts: NeedFacts = {
  formalReview: false,
  ownApprovalMissing: false,
  defects: 0,
  defectsTold: 0,
  publicFunds: false,
  direct: false,
  closed: true,
  openable: true,
  enoughQuotes: true,
  supervisorConsents: false,
  reasonGiven: true,
  roundsLeft: 1,
  candidatesLeft: 1,
  complaintPending: false,
  publicityOver: true,
  agencyConfirmed: true,
  confirmsFirst: false,
  secondPerson: true,
  contractOverdue: false,
  frozenFrom: null,
};

test("the table is sound", () => {
  expect(faultsOf(needLifecycle)).toEqual([]);
});

const ownerSteps = [
  "ask_approval: draft → own_approval",
  "amend: published → published",
  "cancel: closed → cancelled",
  "cancel: published → cancelled",
  "choose_directly: closed → proposed",
  "choose_directly: published → proposed",
  "contract: confirmed → contracted",
  "propose: selecting → proposed",
  "publish: draft → published",
  "publish_again: failed → published",
  "submit: draft → review",
  "take_back: own_approval → draft",
  "take_back: review → draft",
];
const freezing = [
  "freeze: confirmed → frozen",
  "freeze: proposed → frozen",
  "freeze: publicised → frozen",
  "resume_confirmed: frozen → confirmed",
  "resume_proposed: frozen → proposed",
  "resume_publicised: frozen → publicised",
];

test("who may do what with a need; no department is among them", () => {
  expect(stepsByRole(needLifecycle)).toEqual({
    owner_staff: ownerSteps.toSorted(),
    owner_approver: [
      ...ownerSteps,
      "publish: own_approval → published",
      "reject_own: own_approval → draft",
      "submit: own_approval → review",
    ].toSorted(),
    operator: ["approve: review → published", "send_back: review → draft"],
    agency_admin: ["confirm: publicised → confirmed", "contract: confirmed → contracted"],
    agency_staff: ["confirm: publicised → confirmed"],
    supervisor: [...freezing, "unaward: confirmed → selecting"],
    system: [
      "cancel: closed → cancelled",
      "cancel: published → cancelled",
      "close: published → closed",
      "confirm: publicised → confirmed",
      "contract: confirmed → contracted",
      "fail: closed → failed",
      "fail: published → failed",
      "fail_selection: opened → failed",
      "fail_selection: proposed → failed",
      "fail_selection: publicised → failed",
      "fail_selection: selecting → failed",
      ...freezing.slice(0, 3),
      "let_contract_lapse: confirmed → failed",
      "open: closed → opened",
      "open: published → opened",
      "propose: selecting → proposed",
      "propose_reserve: proposed → proposed",
      "propose_reserve: publicised → proposed",
      "propose_reserve: selecting → proposed",
      "publicise: proposed → publicised",
      ...freezing.slice(3),
      "select: opened → selecting",
    ],
  });
});

test("the story runs through, also when nobody wrote down the closing", () => {
  const path: [NeedStep, ActorRole][] = [
    ["publish", "owner_staff"],
    ["open", "system"],
    ["select", "system"],
    ["propose", "system"],
    ["publicise", "system"],
    ["confirm", "agency_admin"],
    ["contract", "system"],
  ];
  let state: NeedState = "draft";
  for (const [on, by] of path) {
    const next: Outcome<NeedState> = step(needLifecycle, on, state, by, facts);
    if (!next.ok) throw new Error(`${on}: ${next.refusal.code}`);
    state = next.value;
  }
  expect(state).toBe("contracted");
});

describe("guards", () => {
  test.each<[RefusalCode, NeedStep, NeedState, ActorRole, Partial<NeedFacts>]>([
    ["need.own_approval_missing", "publish", "draft", "owner_staff", { ownApprovalMissing: true }],
    ["need.own_approval_not_asked", "ask_approval", "draft", "owner_staff", {}],
    ["command.forbidden", "publish", "own_approval", "owner_staff", {}],
    ["need.reason_missing", "reject_own", "own_approval", "owner_approver", { reasonGiven: false }],
    ["need.review_not_required", "submit", "draft", "owner_staff", {}],
    ["need.has_defects", "submit", "draft", "owner_staff", { formalReview: true, defects: 1 }],
    ["need.defects_missing", "send_back", "review", "operator", {}],
    ["need.has_defects", "approve", "review", "operator", { defects: 2 }],
    ["need.review_required", "publish", "draft", "owner_staff", { formalReview: true }],
    ["need.has_defects", "publish", "draft", "owner_staff", { defects: 1 }],
    ["need.already_closed", "amend", "published", "owner_staff", {}],
    ["need.has_defects", "amend", "published", "owner_staff", { closed: false, defects: 1 }],
    ["need.not_yet_closed", "close", "published", "system", { closed: false }],
    ["need.reason_missing", "cancel", "published", "owner_staff", { reasonGiven: false }],
    ["need.consent_missing", "cancel", "closed", "owner_approver", { publicFunds: true }],
    ["need.consent_missing", "cancel", "published", "owner_approver", { publicFunds: true }],
    ["need.not_yet_open", "open", "closed", "system", { openable: false }],
    ["need.too_few_quotes", "open", "published", "system", { enoughQuotes: false }],
    ["need.not_yet_open", "fail", "closed", "system", { openable: false, enoughQuotes: false }],
    ["need.enough_quotes", "fail", "closed", "system", {}],
    ["need.rounds_exhausted", "publish_again", "failed", "owner_staff", { roundsLeft: 0 }],
    ["need.has_defects", "publish_again", "failed", "owner_staff", { defects: 1 }],
    ["need.not_direct", "choose_directly", "published", "owner_staff", {}],
    [
      "need.reason_missing",
      "choose_directly",
      "published",
      "owner_staff",
      { direct: true, reasonGiven: false },
    ],
    ["need.no_reserve_left", "propose", "selecting", "system", { candidatesLeft: 0 }],
    ["need.no_reserve_left", "propose_reserve", "publicised", "system", { candidatesLeft: 0 }],
    ["need.candidates_left", "fail_selection", "proposed", "system", {}],
    ["need.complaint_pending", "publicise", "proposed", "system", { complaintPending: true }],
    [
      "need.not_confirmed_by_agency",
      "publicise",
      "proposed",
      "system",
      { confirmsFirst: true, agencyConfirmed: false },
    ],
    ["need.complaint_pending", "confirm", "publicised", "system", { complaintPending: true }],
    ["need.publicity_running", "confirm", "publicised", "agency_staff", { publicityOver: false }],
    ["need.not_confirmed_by_agency", "confirm", "publicised", "system", { agencyConfirmed: false }],
    ["need.second_person_missing", "unaward", "confirmed", "supervisor", { secondPerson: false }],
    ["need.reason_missing", "unaward", "confirmed", "supervisor", { reasonGiven: false }],
    ["need.complaint_pending", "contract", "confirmed", "system", { complaintPending: true }],
    ["need.contract_not_overdue", "let_contract_lapse", "confirmed", "system", {}],
    ["need.complaint_not_pending", "freeze", "publicised", "system", {}],
    [
      "need.complaint_pending",
      "resume_publicised",
      "frozen",
      "system",
      { complaintPending: true, frozenFrom: "publicised" },
    ],
    ["need.frozen_elsewhere", "resume_confirmed", "frozen", "system", { frozenFrom: "publicised" }],
    ["command.wrong_state", "cancel", "opened", "owner_staff", {}],
    ["command.forbidden", "open", "closed", "operator", {}],
    ["command.forbidden", "take_back", "review", "operator", {}],
    ["command.wrong_state", "take_back", "published", "owner_staff", {}],
  ])("%s stops %s from %s by %s", (code, on, from, by, over) => {
    const outcome = step(needLifecycle, on, from, by, { ...facts, ...over });
    expect(outcome.ok ? "" : outcome.refusal.code).toBe(code);
  });

  test.each<[string, NeedStep, NeedState, ActorRole, Partial<NeedFacts>, NeedState]>([
    [
      "private money is cancelled after closing without consent",
      "cancel",
      "closed",
      "owner_staff",
      {},
      "cancelled",
    ],
    [
      "public money with it",
      "cancel",
      "closed",
      "owner_staff",
      { publicFunds: true, supervisorConsents: true },
      "cancelled",
    ],
    ["too few quotes fail the round", "fail", "published", "system", { enoughQuotes: false }, "failed"],
    [
      "a frozen need returns to where it stood",
      "resume_proposed",
      "frozen",
      "supervisor",
      { frozenFrom: "proposed" },
      "proposed",
    ],
  ])("%s", (_why, on, from, by, over, to) => {
    expect(step(needLifecycle, on, from, by, { ...facts, ...over })).toEqual(ok(to));
  });
});

describe("the state that holds", () => {
  const closesAt = new Date("2026-03-05T09:00:00Z");
  const [before, after] = [new Date(closesAt.getTime() - 1), closesAt];
  test("a published need is closed from the closing instant on, written down or not", () => {
    expect(effectiveState({ state: "published", closesAt }, before)).toBe("published");
    expect(effectiveState({ state: "published", closesAt }, after)).toBe("closed");
    expect(effectiveState({ state: "published", closesAt: null }, after)).toBe("published");
  });

  test("time alone changes no other state", () => {
    for (const state of needStates.filter((each) => each !== "published"))
      expect(effectiveState({ state, closesAt }, after)).toBe(state);
  });
});
