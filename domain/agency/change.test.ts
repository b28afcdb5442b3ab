import { describe, expect, test } from "vitest";
import { checkInvitation, checkLeaving, rolesToGive } from "#domain/account/members.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import {
  changeLifecycle,
  checkChangeValue,
  shownValue,
  type ChangeFacts,
  type ChangeState,
  type ChangeStep,
} from "./change.ts";

const facts: ChangeFacts = { kind: "name", conflicts: 0, reasonGiven: true, samePerson: false };

test("the table of changes is sound", () => {
  expect(faultsOf(changeLifecycle)).toEqual([]);
});

test("who may do what with a change", () => {
  const officers = [
    "confirm: checked → in_force",
    "reject: checked → rejected",
    "reject: submitted → rejected",
  ];
  expect(stepsByRole(changeLifecycle)).toEqual({
    agency_admin: ["withdraw: checked → withdrawn", "withdraw: submitted → withdrawn"],
    owner_approver: ["withdraw: checked → withdrawn", "withdraw: submitted → withdrawn"],
    owner_staff: ["withdraw: checked → withdrawn", "withdraw: submitted → withdrawn"],
    operator: ["approve: submitted → in_force", "check: submitted → checked", ...officers],
    supervisor: officers,
  });
});

describe("guards of a change", () => {
  test.each<[RefusalCode, ChangeStep, ChangeState, ActorRole, Partial<ChangeFacts>]>([
    ["change.second_person", "approve", "submitted", "operator", { kind: "bank_account" }],
    ["change.one_person", "check", "submitted", "operator", {}],
    ["change.conflict", "approve", "submitted", "operator", { conflicts: 1 }],
    ["change.conflict", "check", "submitted", "operator", { kind: "bank_account", conflicts: 1 }],
    ["change.same_person", "confirm", "checked", "operator", { kind: "bank_account", samePerson: true }],
    ["change.conflict", "confirm", "checked", "supervisor", { kind: "bank_account", conflicts: 2 }],
    ["change.reason_missing", "reject", "submitted", "operator", { reasonGiven: false }],
  ])("%s stops %s from %s", (code, on, from, by, change) => {
    expect(step(changeLifecycle, on, from, by, { ...facts, ...change })).toEqual(refuse(code));
  });
});

describe("values", () => {
  test("are kept in one form", () => {
    expect(
      checkChangeValue("bank_account", { bankName: " 建行 ", bankAccountNo: "6217 0001-2345 6789" }),
    ).toEqual(ok({ bankName: "建行", bankAccountNo: "6217000123456789" }));
    expect(checkChangeValue("name", { name: " " })).toEqual(refuse("change.value_missing"));
    expect(checkChangeValue("bank_account", { bankName: "建行", bankAccountNo: "12" })).toEqual(
      refuse("identity.bank_account"),
    );
  });
  test("an account is shown by its last four digits", () => {
    const shown = shownValue("bank_account", { bankName: "建行", masked: "•••• 6789" });
    expect(shown).toContain("6789");
    expect(shown).not.toContain("62170001");
  });
});

describe("members of a unit", () => {
  test("only its administrators give roles, and only of its kind", () => {
    expect(rolesToGive("agency_staff")).toEqual([]);
    expect(checkInvitation("agency_staff", "agency_staff")).toEqual(refuse("command.forbidden"));
    expect(checkInvitation("agency_admin", "regulator")).toEqual(refuse("invitation.role"));
    expect(checkInvitation("owner_staff", "owner_approver")).toEqual(ok(true));
  });
  test("the last administrator stays", () => {
    const admin = { membershipId: 1, role: "agency_admin" as const };
    const staff = { membershipId: 2, role: "agency_staff" as const };
    expect(checkLeaving([admin, staff], admin)).toEqual(refuse("member.last_keeper"));
    expect(checkLeaving([admin, staff], staff)).toEqual(ok(true));
    expect(checkLeaving([admin, { ...admin, membershipId: 3 }], admin)).toEqual(ok(true));
  });
});
