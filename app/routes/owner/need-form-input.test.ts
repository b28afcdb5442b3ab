import { expect, test } from "vitest";
import { stepAnswers, stepForms } from "./need-form-input.ts";

const amount = (quantityKey: string, text: string, coefficients?: string[]) =>
  stepForms.amount.safeParse({ quantityKey, quantity: text, ...(coefficients ? { coefficients } : {}) });

test.each([
  ["areaM2", "1e300"],
  ["areaM2", "-1"],
  ["areaM2", "900000000001"],
  ["areaM2", "large"],
  ["investmentFen", "1e9"],
  ["investmentFen", "100000000000"],
])("a quantity that no price can be measured by is told at its field: %s %s", (key, text) => {
  const { error } = amount(key, text);
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[["quantity"], "form.format"]]);
});

test.each([
  ["areaM2", "1,200.5", 1200.5],
  ["investmentFen", "1,200.50", 120_050],
])("%s %s is %d", (key, text, value) => {
  const form = amount(key, text);
  expect(form.data && stepAnswers.amount(form.data).quantities).toEqual({ [key]: value });
});

test("no quantity asked, none given", () => {
  expect(stepAnswers.amount({}).quantities).toEqual({});
});

test("a chosen coefficient travels with the quantity; what is none is refused at its field", () => {
  const form = amount("investmentFen", "100,000,000", ["industryBp=12000", "sensitivityBp=8000"]);
  expect(form.data && stepAnswers.amount(form.data).quantities).toEqual({
    investmentFen: 10_000_000_000,
    industryBp: 12_000,
    sensitivityBp: 8_000,
  });
  expect(amount("investmentFen", "1", ["capFen=1"]).success).toBe(false);
});

test("an unfinished draft keeps its shape: an empty description, no weights yet", () => {
  const work = stepForms.work.parse({ title: "环境影响报告表" });
  expect(stepAnswers.work(work)).toEqual({ title: "环境影响报告表", description: "" });
  const method = stepForms.method.parse({ method: "best_value" });
  expect(stepAnswers.method(method)).toMatchObject({ method: "best_value", weights: null });
});

test("weights travel only with a method that weighs", () => {
  const typed = { credit: 40, weightPrice: 40, weightTime: 20 };
  const weighed = stepForms.method.parse({ ...typed, method: "best_value" });
  expect(stepAnswers.method(weighed)).toMatchObject({
    method: "best_value",
    weights: { credit: 40, price: 40, time: 20 },
  });
  const cheapest = stepForms.method.parse({ ...typed, method: "lowest" });
  expect(stepAnswers.method(cheapest)).toMatchObject({ method: "lowest", weights: null });
});
