import { test } from "vitest";

test("throws after its end", async () => {
  setTimeout(() => {
    throw new Error("nobody awaited this");
  }, 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
});
