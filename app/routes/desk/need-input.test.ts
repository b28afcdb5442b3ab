import { expect, test } from "vitest";
import { counterNeedForm, counterNeedOf } from "./need-input.ts";

const request = new File(["%PDF-1.7"], "request.pdf", { type: "application/pdf" });
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
  request,
};

test("the counter asks the same coefficients as the owner's own form, and refuses what is none", () => {
  const form = counterNeedForm.parse({ ...typed, coefficients: ["industryBp=12000", "sensitivityBp=8000"] });
  expect(counterNeedOf(form).quantities).toEqual({
    investmentFen: 10_000_000_000,
    industryBp: 12_000,
    sensitivityBp: 8_000,
  });
  expect(counterNeedForm.safeParse({ ...typed, coefficients: ["capFen=1"] }).success).toBe(false);
  expect(counterNeedForm.safeParse({ ...typed, quantity: "viel" }).success).toBe(false);
});
