import { expect, test } from "vitest";
import { pauseMs } from "./child.ts";

test("however often a process dies at once, it is started again within 2 s", () => {
  const pauses = Array.from({ length: 12 }, (_, deaths) => pauseMs(deaths));
  expect(pauses.slice(0, 3)).toEqual([200, 400, 800]);
  expect(Math.max(...pauses)).toBe(2_000);
});
