import { describe, expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok } from "#domain/shared/outcome.ts";
import {
  complaintLifecycle,
  type ComplaintFacts,
  type ComplaintState,
  type ComplaintStep,
} from "./lifecycle.ts";
import { complaintChoices, complaintObjects, grounds, remedies } from "./subjects.ts";

const good: ComplaintFacts = {
  reasonGiven: true,
  wasSentBack: false,
  completionOver: false,
  answerOverdue: false,
  isComplainant: true,
  isRespondent: false,
  appealOver: false,
  remedyGiven: true,
  tookPart: false,
};
const go = (
  on: ComplaintStep,
  from: ComplaintState,
  by: "regulator" | "supervisor" | "agency_admin" | "owner_staff" | "system",
  facts: Partial<ComplaintFacts> = {},
) => step(complaintLifecycle, on, from, by, { ...good, ...facts });
const codeOf = (outcome: ReturnType<typeof go>) => (outcome.ok ? outcome.value : outcome.refusal.code);

test("the table is sound", () => expect(faultsOf(complaintLifecycle)).toEqual([]));

test("filed, answered, upheld, appealed, upheld in the end and carried out", () => {
  expect(go("admit", "filed", "regulator")).toEqual(ok("admitted"));
  expect(go("answer", "admitted", "agency_admin", { isRespondent: true })).toEqual(ok("answered"));
  expect(go("uphold", "answered", "regulator")).toEqual(ok("upheld"));
  expect(go("appeal", "upheld", "agency_admin", { isComplainant: false, isRespondent: true })).toEqual(
    ok("appealed"),
  );
  expect(go("uphold_finally", "appealed", "supervisor")).toEqual(ok("final_upheld"));
  expect(go("execute", "final_upheld", "system")).toEqual(ok("executed"));
});

describe("what is not possible", () => {
  test.each<[string, string]>([
    ["complaint.sent_back_before", codeOf(go("send_back", "filed", "regulator", { wasSentBack: true }))],
    [
      "complaint.completion_over",
      codeOf(go("complete", "sent_back", "owner_staff", { completionOver: true })),
    ],
    [
      "complaint.not_the_complainant",
      codeOf(go("withdraw", "admitted", "owner_staff", { isComplainant: false })),
    ],
    ["complaint.not_the_respondent", codeOf(go("answer", "admitted", "agency_admin"))],
    ["complaint.answer_running", codeOf(go("dismiss", "admitted", "regulator"))],
    ["complaint.remedy_missing", codeOf(go("uphold", "answered", "regulator", { remedyGiven: false }))],
    ["complaint.reason_missing", codeOf(go("dismiss", "answered", "regulator", { reasonGiven: false }))],
    ["complaint.appeal_over", codeOf(go("appeal", "dismissed", "agency_admin", { appealOver: true }))],
    ["complaint.not_a_party", codeOf(go("appeal", "dismissed", "agency_admin", { isComplainant: false }))],
    ["complaint.same_person", codeOf(go("dismiss_finally", "appealed", "supervisor", { tookPart: true }))],
    ["command.forbidden", codeOf(go("uphold_finally", "appealed", "regulator"))],
    ["complaint.appeal_running", codeOf(go("execute", "upheld", "regulator"))],
    ["command.wrong_state", codeOf(go("appeal", "final_dismissed", "agency_admin"))],
    ["command.wrong_state", codeOf(go("withdraw", "upheld", "owner_staff"))],
  ])("%s", (expected, found) => expect(found).toBe(expected));
});

test("silence of the respondent does not stop the decision", () => {
  expect(go("dismiss", "admitted", "regulator", { answerOverdue: true })).toEqual(ok("dismissed"));
});

test("each ground and remedy is offered somewhere", () => {
  const offered = complaintObjects.map((object) => complaintChoices[object]);
  expect(new Set(offered.flatMap((each) => each.grounds))).toEqual(new Set(grounds));
  expect(new Set(offered.flatMap((each) => each.remedies))).toEqual(new Set(remedies));
});
