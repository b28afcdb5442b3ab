import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { registrationLifecycle } from "./registration.ts";

test("the table is sound, and these are all the steps there are", () => {
  expect(faultsOf(registrationLifecycle)).toEqual([]);
  expect(stepsByRole(registrationLifecycle)).toEqual({
    operator: [
      "approve: submitted → approved",
      "refuse: approved → rejected",
      "refuse: submitted → rejected",
      "return: submitted → returned",
    ],
    regulator: [
      "refuse: approved → rejected",
      "refuse: submitted → rejected",
      "uphold_objection: approved → returned",
    ],
    supervisor: ["refuse: approved → rejected", "refuse: submitted → rejected"],
    owner_staff: ["resubmit: returned → submitted"],
    agency_admin: ["resubmit: returned → submitted"],
    system: ["let_lapse: returned → rejected"],
  });
});

test("nothing is returned without saying what is wrong", () => {
  const outcome = step(registrationLifecycle, "return", "submitted", "operator", {
    defectsTold: 0,
    returnPeriodOver: false,
  });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "registration.defects_missing" } });
});

test("an entry is refused only when two officers have said so", () => {
  const facts = { defectsTold: 0, returnPeriodOver: false };
  const held = step(registrationLifecycle, "refuse", "submitted", "operator", facts);
  expect(held).toMatchObject({ ok: false, refusal: { code: "identity.review_open" } });
});

test("a correction after the period is refused", () => {
  const outcome = step(registrationLifecycle, "resubmit", "returned", "owner_staff", {
    defectsTold: 1,
    returnPeriodOver: true,
  });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "registration.returned_over" } });
});
