import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { requirementLifecycle, type RequirementFacts } from "./lifecycle.ts";

const nothing: RequirementFacts = {
  reasonGiven: false,
  answerOverdue: false,
  regionalResult: false,
  coverLost: false,
  voluntary: false,
};

test("the table is sound", () => {
  expect(faultsOf(requirementLifecycle)).toEqual([]);
});

test("who may do what: the approver judges reports and never touches the choice", () => {
  expect(stepsByRole(requirementLifecycle)).toEqual({
    approver: [
      "accept: delivered → accepted",
      "cover: open → covered",
      "reject: delivered → rejected",
      "uncover: covered → open",
      "waive: open → waived",
    ],
    owner_approver: ["cover: open → covered"],
    owner_staff: ["cover: open → covered"],
    regulator: ["uncover: covered → open"],
    system: [
      "close_wish: delivered → accepted",
      "cover: open → covered",
      "deliver: engaged → delivered",
      "deliver: rejected → delivered",
      "engage: open → engaged",
      "engage: rejected → engaged",
      "pass_by_silence: delivered → accepted",
      "release: engaged → open",
    ],
  });
});

test.each([
  ["case.reason_missing", "reject", "delivered", "approver"],
  ["case.reason_missing", "waive", "open", "approver"],
  ["case.answer_not_overdue", "pass_by_silence", "delivered", "system"],
  ["case.approval_requires_it", "close_wish", "delivered", "system"],
  ["case.no_regional_result", "cover", "open", "approver"],
  ["case.no_regional_result", "cover", "open", "owner_staff"],
  ["case.cover_stands", "uncover", "covered", "regulator"],
] as const)("%s stops %s from %s", (code, on, from, by) => {
  expect(step(requirementLifecycle, on, from, by, nothing)).toEqual(refuse(code));
});

test("silence passes a report once the answer is overdue", () => {
  const overdue = { ...nothing, answerOverdue: true };
  expect(step(requirementLifecycle, "pass_by_silence", "delivered", "system", overdue)).toEqual(
    ok("accepted"),
  );
});
