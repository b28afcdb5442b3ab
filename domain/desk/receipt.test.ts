import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { receiptLifecycle, type ReceiptFacts } from "./receipt.ts";

const facts = (known: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  periodOver: false,
  reasonGiven: true,
  ownAct: false,
  ...known,
});

test("the table has no fault, and a firm's people contest while only a supervisor answers", () => {
  expect(faultsOf(receiptLifecycle)).toEqual([]);
  const contest = ["contest: issued → contested"];
  expect(stepsByRole(receiptLifecycle)).toEqual({
    owner_staff: contest,
    owner_approver: contest,
    agency_staff: contest,
    agency_admin: contest,
    supervisor: ["reject: contested → rejected", "uphold: contested → upheld"],
  });
});

test("contesting needs a reason and is over after its period", () => {
  expect(step(receiptLifecycle, "contest", "issued", "owner_staff", facts())).toEqual(ok("contested"));
  expect(step(receiptLifecycle, "contest", "issued", "owner_staff", facts({ periodOver: true }))).toEqual(
    refuse("desk.contest_over"),
  );
  expect(step(receiptLifecycle, "contest", "issued", "agency_admin", facts({ reasonGiven: false }))).toEqual(
    refuse("desk.reason_missing"),
  );
});

test("nobody answers a complaint about their own act, nor without a reason", () => {
  expect(step(receiptLifecycle, "uphold", "contested", "supervisor", facts({ ownAct: true }))).toEqual(
    refuse("desk.own_act"),
  );
  expect(step(receiptLifecycle, "reject", "contested", "supervisor", facts({ reasonGiven: false }))).toEqual(
    refuse("desk.reason_missing"),
  );
});
