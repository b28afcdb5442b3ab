import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tests = globSync("{app,db,domain,jobs,search}/**/*.test.{ts,tsx}");
// In two parts, or this file would find itself.
const replacing = ["vi.", "mock("].join("");

test("a test that replaces a module is named so that it runs in a process of its own", () => {
  expect(tests.length).toBeGreaterThan(100);
  const replaces = tests.filter((path) => readFileSync(path, "utf8").includes(replacing));
  expect(replaces.length).toBeGreaterThan(0);
  expect(replaces.filter((path) => !path.endsWith(".alone.test.tsx"))).toEqual([]);
});
