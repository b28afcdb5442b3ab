import { expect, test } from "vitest";
import { needForm, needInputOf } from "./need-form-input.ts";

const typed = {
  title: "环境影响报告表",
  description: "编制报批版环境影响报告表。",
  method: "lowest",
  own: 100,
  fiscal: 0,
  state: 0,
  payer: "owner",
  serviceDays: 20,
};
const quantity = (quantityKey: string, text: string) =>
  needForm.safeParse({ ...typed, quantityKey, quantity: text });

test.each([
  ["areaM2", "1e300"],
  ["areaM2", "-1"],
  ["areaM2", "900000000001"],
  ["areaM2", "large"],
  ["investmentFen", "1e9"],
  ["investmentFen", "100000000000"],
])("a quantity that no price can be measured by is told at its field: %s %s", (key, text) => {
  const { error } = quantity(key, text);
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([[["quantity"], "form.format"]]);
});

test.each([
  ["areaM2", "1,200.5", 1200.5],
  ["investmentFen", "1,200.50", 120_050],
])("%s %s is %d", (key, text, value) => {
  const form = quantity(key, text);
  expect(form.data && needInputOf(form.data).quantities).toEqual({ [key]: value });
});

test("no quantity asked, none given", () => {
  const form = needForm.safeParse(typed);
  expect(form.data && needInputOf(form.data).quantities).toEqual({});
});
