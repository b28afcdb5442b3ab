import { expect, test } from "vitest";
import { faultsOf, step } from "#domain/shared/lifecycle.ts";
import { ok } from "#domain/shared/outcome.ts";
import { stepsByRole } from "#domain/shared/steps-by-role.ts";
import { quoteLifecycle, type QuoteEvent, type QuoteState } from "./lifecycle.ts";

test("the table is sound", () => {
  expect(faultsOf(quoteLifecycle)).toEqual([]);
});

test("who may do what", () => {
  const agency = [
    "seal: draft → sealed",
    "seal: sealed → sealed",
    "seal: withdrawn → sealed",
    "withdraw: sealed → withdrawn",
  ];
  expect(stepsByRole(quoteLifecycle)).toEqual({
    agency_admin: agency,
    agency_staff: agency,
    system: [
      "find_valid: opened → valid",
      "hold_in_reserve: valid → reserve",
      "lapse: opened → lapsed",
      "lapse: sealed → lapsed",
      "open: sealed → opened",
      "pass_over: reserve → not_selected",
      "pass_over: valid → not_selected",
      "reject: opened → rejected",
      "select: reserve → selected",
      "select: valid → selected",
      "stand_down: selected → not_selected",
    ],
  });
});

test.each<[string, QuoteEvent, QuoteState, boolean, string]>([
  ["after closing nothing is sealed", "seal", "draft", true, "quote.too_late"],
  ["nor replaced", "seal", "sealed", true, "quote.too_late"],
  ["nor withdrawn", "withdraw", "sealed", true, "quote.too_late"],
  ["before closing nothing is opened", "open", "sealed", false, "quote.too_early"],
])("%s", (_why, on, from, closed, code) => {
  const by = on === "open" ? "system" : "agency_staff";
  expect(step(quoteLifecycle, on, from, by, { closed })).toMatchObject({ refusal: { code } });
  expect(step(quoteLifecycle, on, from, by, { closed: !closed }).ok).toBe(true);
});

test("a withdrawn quote may come back before closing", () => {
  expect(step(quoteLifecycle, "seal", "withdrawn", "agency_admin", { closed: false })).toEqual(ok("sealed"));
});
