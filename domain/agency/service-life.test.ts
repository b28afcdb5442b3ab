import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import {
  applicationLifecycle,
  applicationStates,
  noFacts,
  type ApplicationFacts,
  type ApplicationState,
  type ApplicationStep,
} from "./service-application.ts";
import { agencyServiceLifecycle, agencyServiceStates, type AgencyServiceStep } from "./service-lifecycle.ts";

test("the table of requests is sound", () => {
  expect(faultsOf(applicationLifecycle)).toEqual([]);
});

test("who may do what with a request", () => {
  expect(stepsByRole(applicationLifecycle)).toEqual({
    agency_admin: [
      "resubmit: returned → submitted",
      "withdraw: checked → withdrawn",
      "withdraw: returned → withdrawn",
      "withdraw: submitted → withdrawn",
    ],
    operator: ["check: submitted → checked", "return: submitted → returned"],
    regulator: ["approve: checked → approved", "reject: checked → rejected"],
    system: ["let_lapse: returned → lapsed"],
  });
});

describe("guards of a request", () => {
  test.each<[RefusalCode, ApplicationStep, ApplicationState, ActorRole, Partial<ApplicationFacts>]>([
    ["agency.defects_missing", "return", "submitted", "operator", {}],
    ["registration.returned_over", "resubmit", "returned", "agency_admin", { returnPeriodOver: true }],
    ["agency.certificate_expired", "approve", "checked", "regulator", { certificateExpired: true }],
    ["agency.no_practitioner", "approve", "checked", "regulator", { practitioners: 0 }],
    ["service.reasons_missing", "reject", "checked", "regulator", {}],
    ["agency.return_period_running", "let_lapse", "returned", "system", {}],
  ])("%s stops %s from %s", (code, on, from, by, facts) => {
    expect(step(applicationLifecycle, on, from, by, { ...noFacts, ...facts })).toEqual(refuse(code));
  });

  test("nobody approves what the hall has not checked", () => {
    expect(step(applicationLifecycle, "approve", "submitted", "regulator", noFacts)).toMatchObject({
      refusal: { code: "command.wrong_state" },
    });
  });
});

const steps: readonly AgencyServiceStep[] = [
  "submit",
  "approve",
  "reject",
  "drop",
  "renew",
  "expire",
  "suspend",
  "resume",
];
const actors: readonly ActorRole[] = ["agency_admin", "operator", "regulator", "supervisor", "system"];
const facts = fc.record({
  certificateExpired: fc.boolean(),
  practitioners: fc.nat(3),
  defectsTold: fc.nat(2),
  causeToSuspend: fc.boolean(),
});

property.prop([
  fc.array(fc.record({ on: fc.constantFrom(...steps), by: fc.constantFrom(...actors), facts }), {
    maxLength: 30,
  }),
])("no way into an approval but by an office, on a valid certificate and with people", (acts) => {
  let state = agencyServiceLifecycle.initial;
  for (const act of acts) {
    const next = step(agencyServiceLifecycle, act.on, state, act.by, act.facts);
    if (!next.ok) continue;
    if (next.value === "approved" && act.on !== "resume") {
      expect(["operator", "regulator"]).toContain(act.by);
      expect(act.facts.certificateExpired).toBe(false);
      expect(act.facts.practitioners).toBeGreaterThan(0);
    }
    if (next.value === "expired") expect(act.facts.certificateExpired).toBe(true);
    state = next.value;
  }
  expect(agencyServiceStates).toContain(state);
});

property.prop([
  fc.constantFrom(...agencyServiceStates),
  fc.constantFrom(...steps),
  fc.constantFrom("agency_admin" as const, "agency_staff" as const, "owner_staff" as const),
  facts,
])("no firm approves, renews or frees itself", (state, on, by, given) => {
  const next = step(agencyServiceLifecycle, on, state, by, given);
  if (next.ok) expect(["submitted", "rejected"]).toContain(next.value);
});

property.prop([fc.constantFrom(...applicationStates), fc.constantFrom(...actors)])(
  "what is decided stays decided",
  (state, by) => {
    if (!applicationLifecycle.final.includes(state)) return;
    for (const { on } of applicationLifecycle.rows)
      expect(step(applicationLifecycle, on, state, by, { ...noFacts, defectsTold: 1 }).ok).toBe(false);
  },
);

test("a renewal of what stands keeps it standing, and brings back what has expired", () => {
  const fit = { certificateExpired: false, practitioners: 1, defectsTold: 0, causeToSuspend: false };
  const renew = (state: "approved" | "expired" | "suspended") =>
    step(agencyServiceLifecycle, "renew", state, "regulator", fit);
  expect([renew("approved"), renew("expired"), renew("suspended")]).toEqual([
    ok("approved"),
    ok("approved"),
    ok("suspended"),
  ]);
});
