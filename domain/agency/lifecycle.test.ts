import { describe, expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { agencyLifecycle, type AgencyFacts, type AgencyState, type AgencyStep } from "./lifecycle.ts";
import { agencyServiceLifecycle, type AgencyServiceFacts } from "./service-lifecycle.ts";

const spotless: AgencyFacts = {
  usccValid: true,
  pledgeSigned: true,
  decoupled: true,
  services: 1,
  defectsTold: 0,
  returnPeriodOver: false,
  blacklisted: false,
  dishonestyRecord: false,
  essentialPapersMissing: false,
  publicityOver: true,
  objectionUpheld: false,
  causeToSuspend: false,
  openContracts: 0,
  delistingInForce: false,
  banInForce: false,
};

test("the tables are sound", () => {
  expect([...faultsOf(agencyLifecycle), ...faultsOf(agencyServiceLifecycle)]).toEqual([]);
});

test("who may do what with an agency", () => {
  const measures = ["resume: suspended → listed", "suspend: listed → suspended"];
  const delisting = ["delist: listed → delisted", "delist: suspended → delisted"];
  const refusals = [
    "refuse_entry: conditional_publicity → draft",
    "refuse_entry: publicity → draft",
    "refuse_entry: submitted → draft",
  ];
  const objections = [
    "uphold_objection: conditional_publicity → returned",
    "uphold_objection: publicity → returned",
  ];
  expect(stepsByRole(agencyLifecycle)).toEqual({
    agency_admin: [
      "reenter: delisted → submitted",
      "reenter: withdrawn → submitted",
      "submit: draft → submitted",
      "submit: returned → submitted",
      "withdraw: listed → withdrawn",
    ],
    operator: [
      "publicise: submitted → publicity",
      "publicise_with_gaps: submitted → conditional_publicity",
      ...refusals,
      "return: submitted → returned",
      ...objections,
    ],
    regulator: [...refusals, ...measures, ...objections],
    supervisor: [...delisting, ...refusals, ...measures],
    system: [
      ...delisting,
      "let_return_lapse: returned → draft",
      "list: conditional_publicity → listed",
      "list: publicity → listed",
      ...measures,
    ],
  });
});

test("who may do what with an agency's service", () => {
  const measures = ["resume: suspended → approved", "suspend: approved → suspended"];
  expect(stepsByRole(agencyServiceLifecycle)).toEqual({
    agency_admin: [
      "drop: submitted → rejected",
      "submit: expired → submitted",
      "submit: rejected → submitted",
      "submit: unassessed → submitted",
    ],
    regulator: [
      "approve: submitted → approved",
      "reject: submitted → rejected",
      "renew: approved → approved",
      "renew: expired → approved",
      "renew: suspended → suspended",
      ...measures,
    ],
    operator: ["approve: submitted → approved"],
    supervisor: measures,
    system: [
      "drop: submitted → rejected",
      "expire: approved → expired",
      "expire: suspended → expired",
      ...measures,
    ],
  });
});

describe("guards of an agency", () => {
  test.each<[RefusalCode, AgencyStep, AgencyState, ActorRole, Partial<AgencyFacts>]>([
    ["agency.uscc_invalid", "submit", "draft", "agency_admin", { usccValid: false }],
    ["agency.pledge_missing", "submit", "draft", "agency_admin", { pledgeSigned: false }],
    ["agency.not_decoupled", "submit", "draft", "agency_admin", { decoupled: false }],
    ["agency.no_service", "submit", "returned", "agency_admin", { services: 0 }],
    ["agency.defects_missing", "return", "submitted", "operator", {}],
    ["agency.return_period_running", "let_return_lapse", "returned", "system", {}],
    ["agency.blacklisted", "publicise", "submitted", "operator", { blacklisted: true }],
    [
      "agency.essential_papers_missing",
      "publicise",
      "submitted",
      "operator",
      { essentialPapersMissing: true },
    ],
    ["agency.blacklisted", "publicise_with_gaps", "submitted", "operator", { blacklisted: true }],
    ["agency.dishonesty_record", "publicise_with_gaps", "submitted", "operator", { dishonestyRecord: true }],
    [
      "agency.essential_papers_missing",
      "publicise_with_gaps",
      "submitted",
      "operator",
      { essentialPapersMissing: true },
    ],
    ["agency.defects_missing", "uphold_objection", "publicity", "regulator", {}],
    ["identity.review_open", "refuse_entry", "submitted", "operator", {}],
    ["agency.publicity_running", "list", "publicity", "system", { publicityOver: false }],
    ["agency.objection_upheld", "list", "conditional_publicity", "system", { objectionUpheld: true }],
    ["agency.no_cause_to_suspend", "suspend", "listed", "regulator", {}],
    ["agency.measure_in_force", "resume", "suspended", "system", { causeToSuspend: true }],
    ["agency.contracts_open", "withdraw", "listed", "agency_admin", { openContracts: 1 }],
    ["agency.no_delisting_decision", "delist", "listed", "supervisor", {}],
    ["agency.ban_in_force", "reenter", "delisted", "agency_admin", { banInForce: true }],
    ["agency.not_decoupled", "reenter", "delisted", "agency_admin", { decoupled: false }],
  ])("%s stops %s from %s", (code, on, from, by, facts) => {
    expect(step(agencyLifecycle, on, from, by, { ...spotless, ...facts })).toEqual(refuse(code));
  });

  test("an agency with a clean record and deferrable gaps enters on condition", () => {
    expect(step(agencyLifecycle, "publicise_with_gaps", "submitted", "operator", spotless)).toEqual(
      ok("conditional_publicity"),
    );
    expect(step(agencyLifecycle, "list", "conditional_publicity", "system", spotless)).toEqual(ok("listed"));
  });
});

describe("guards of a service", () => {
  const good: AgencyServiceFacts = {
    certificateExpired: false,
    practitioners: 1,
    defectsTold: 0,
    causeToSuspend: false,
  };
  test.each([
    ["agency.certificate_expired", "submit", "unassessed", "agency_admin", { certificateExpired: true }],
    ["agency.certificate_expired", "approve", "submitted", "regulator", { certificateExpired: true }],
    ["agency.no_practitioner", "approve", "submitted", "regulator", { practitioners: 0 }],
    ["agency.defects_missing", "reject", "submitted", "regulator", {}],
    ["agency.certificate_not_expired", "expire", "approved", "system", {}],
    ["agency.no_cause_to_suspend", "suspend", "approved", "regulator", {}],
    ["agency.measure_in_force", "resume", "suspended", "system", { causeToSuspend: true }],
  ] as const)("%s stops %s from %s", (code, on, from, by, facts) => {
    expect(step(agencyServiceLifecycle, on, from, by, { ...good, ...facts })).toEqual(refuse(code));
  });
});
