import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { objectionLifecycle } from "./entry-objection.ts";
import { gapsIn, papersOutstanding, papersOverdue } from "./entry-papers.ts";

const due = new Date("2026-03-01T16:00:00Z");
const before = new Date(due.getTime() - 1);

test("what is not given is a gap", () => {
  expect(gapsIn([])).toEqual(["office_proof", "staff_insurance", "annual_report"]);
  expect(gapsIn(["office_proof", "annual_report"])).toEqual(["staff_insurance"]);
});

test("outstanding until checked, overdue by the date alone", () => {
  expect(papersOutstanding([{ state: "given" }, { state: "checked" }])).toBe(false);
  expect(papersOutstanding([{ state: "handed_in" }])).toBe(true);
  expect(papersOverdue([{ state: "missing", dueAt: due }], before)).toBe(false);
  expect(papersOverdue([{ state: "missing", dueAt: due }], due)).toBe(true);
  expect(papersOverdue([{ state: "handed_in", dueAt: due }], due)).toBe(false);
});

test("an objection is heard before it is upheld", () => {
  expect(faultsOf(objectionLifecycle)).toEqual([]);
  expect(stepsByRole(objectionLifecycle)).toEqual({
    agency_admin: ["answer: open → answered"],
    regulator: [
      "dismiss: answered → dismissed",
      "dismiss: open → dismissed",
      "uphold: answered → upheld",
      "uphold: open → upheld",
    ],
  });
  expect(step(objectionLifecycle, "uphold", "open", "regulator", { answerPeriodOver: false })).toMatchObject({
    refusal: { code: "objection.answer_period_running" },
  });
});
