import { expect, test } from "vitest";
import { faultsOf } from "#domain/shared/lifecycle.ts";
import { importLifecycle } from "./run-lifecycle.ts";

test("the table has no dead end, no unreachable state and no double answer", () => {
  expect(faultsOf(importLifecycle)).toEqual([]);
});
