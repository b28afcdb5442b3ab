import { expect, test } from "vitest";
import { cancelOf } from "./needs-manage-view.ts";

test.each([
  ["published", false, "alone"],
  ["published", true, "alone"],
  ["closed", false, "alone"],
  ["closed", true, "with_consent"],
  ["opened", false, null],
  ["draft", true, null],
] as const)("a %s notice, public money %s: %s", (state, publicFunds, who) => {
  expect(cancelOf({ state, publicFunds })).toBe(who);
});
