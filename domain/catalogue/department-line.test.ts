import { expect, test } from "vitest";
import { answersFor } from "./department-line.ts";

const city = { code: "DEPT-HBJ-370900", place: "370900" };
const branch = { code: "DEPT-HBJ-370982", place: "370982" };
const water = { code: "DEPT-SLJ-370982", place: "370982" };
const elsewhere = { code: "DEPT-HBJ-370983", place: "370983" };
const above = ["370982", "370900"];

test.each([
  ["its own item", branch, branch, true],
  ["the city's item, run by the branch", branch, city, true],
  ["another department of the same place", water, branch, false],
  ["another department of the city", water, city, false],
  ["the same office of a neighbouring place", branch, elsewhere, false],
] as const)("%s", (_what, department, owner, answers) => {
  expect(answersFor(department, owner, above)).toBe(answers);
});

test("the city has no say in what a branch alone lists", () => {
  expect(answersFor(city, branch, ["370900"])).toBe(false);
});
