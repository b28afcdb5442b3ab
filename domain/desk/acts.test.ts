import { expect, test } from "vitest";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { actsFor, choosesAgency, deskActRules, deskActs, mayAtDesk, roleAtDesk } from "./acts.ts";

test("all commands that the desk may ever run, reviewed", () => {
  expect(deskActs.flatMap((act) => deskActRules[act].commands).toSorted()).toEqual([
    "agency.change_contact",
    "case.open",
    "desk.change_contact",
    "desk.hand_in_papers",
    "need.cancel",
    "need.create",
    "need.publish",
    "objection.answer",
    "paper.hand_in",
    "practitioner.leave",
    "registration.correct",
    "registration.register_agency",
    "registration.register_owner",
  ]);
});

test.each([
  "quote.submit",
  "quote.withdraw",
  "award.confirm",
  "award.decline",
  "contract.sign",
  "rating.submit",
])("%s is never done at the desk", (command) => {
  for (const act of deskActs)
    expect(mayAtDesk(act, command)).toEqual(refuse("desk.act_not_allowed", { act, command }));
});

test("an act runs its own command and no other", () => {
  expect(mayAtDesk("open_case", "case.open")).toEqual(ok(true));
  expect(mayAtDesk("open_case", "need.publish").ok).toBe(false);
});

test("an agency cannot open a case, an owner opens it as its staff would", () => {
  expect(roleAtDesk("open_case", "owner")).toEqual(ok("owner_staff"));
  expect(roleAtDesk("open_case", "agency")).toEqual(
    refuse("desk.act_not_for_firm", { act: "open_case", kind: "agency" }),
  );
});

test("what is offered follows where the firm stands", () => {
  expect(actsFor("owner", "new")).toEqual(["register_owner"]);
  expect(actsFor("agency", "new")).toEqual(["register_agency"]);
  expect(actsFor("agency", "waiting")).toEqual(["correct_registration", "hand_in_papers"]);
  expect(actsFor("agency", "entered")).toEqual([
    "hand_in_papers",
    "change_contact",
    "answer_objection",
    "end_person",
  ]);
  expect(actsFor("owner", "entered")).toEqual([
    "open_case",
    "draft_need",
    "publish_need",
    "hand_in_papers",
    "change_contact",
    "cancel_need",
  ]);
});

test("naming an agency and shutting one out are both a choice", () => {
  expect(choosesAgency({ namesAgency: true, avoided: 0 })).toBe(true);
  expect(choosesAgency({ namesAgency: false, avoided: 1 })).toBe(true);
  expect(choosesAgency({ namesAgency: false, avoided: 0 })).toBe(false);
});
