import { expect, test } from "vitest";
import { needForm, needInputOf } from "./need-form-input.ts";

const typed = {
  title: "环境影响报告书",
  description: "编制报批版环境影响报告书。",
  method: "lowest",
  own: 100,
  fiscal: 0,
  state: 0,
  payer: "owner",
  serviceDays: 20,
  quantityKey: "investmentFen",
  quantity: "100,000,000",
};

test("a chosen coefficient travels with the quantity; what is none is refused at its field", () => {
  const form = needForm.parse({ ...typed, coefficients: ["industryBp=12000", "sensitivityBp=8000"] });
  expect(needInputOf(form).quantities).toEqual({
    investmentFen: 10_000_000_000,
    industryBp: 12_000,
    sensitivityBp: 8_000,
  });
  expect(needInputOf(needForm.parse(typed)).quantities).toEqual({ investmentFen: 10_000_000_000 });
  expect(needForm.safeParse({ ...typed, coefficients: ["capFen=1"] }).success).toBe(false);
});
