import { expect, test } from "vitest";
import { expiryOf, pledgeCap, shownChange } from "./agency-view.ts";

test.each([
  ["the last day is still valid", "2026-11-22", { light: "warn", days: 0 }],
  ["yesterday is over", "2026-11-21", { light: "bad", days: -1 }],
  ["60 days before, the first reminder", "2027-01-21", { light: "warn", days: 60 }],
  ["61 days before, nothing yet", "2027-01-22", { light: "ok", days: 61 }],
] as const)("%s", (_why, expiresOn, light) => {
  expect(expiryOf(expiresOn, "2026-11-22")).toEqual(light);
});

test("without rules no cap is claimed, and a price by quantity is the calculator's", () => {
  expect(pledgeCap({ priceMode: "market", rule: null }, null)).toEqual({ kind: "market" });
});

test("a new legal representative is masked, a new name is not, and an account is never shown", () => {
  const change = { id: 1, decidedAt: null };
  expect(
    shownChange({ ...change, kind: "name", before: { name: "甲" }, after: { name: "乙" } }),
  ).toMatchObject({
    before: "甲",
    after: "乙",
  });
  const person = { before: { legalRepresentative: "王小明" }, after: { legalRepresentative: "李强" } };
  expect(shownChange({ ...change, kind: "legal_representative", ...person })).toMatchObject({
    before: "王**",
    after: "李*",
  });
});
