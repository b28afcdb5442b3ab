import { test } from "@playwright/test";

test("throws", () => {
  throw new Error("on purpose");
});
