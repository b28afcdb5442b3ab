import { expect, test } from "vitest";
import { priceOf } from "#domain/fee/price-of.ts";
import { RowReader } from "./cells.ts";
import { readPriceRow } from "./price-row.ts";

test.each([
  ["investmentFen", "1", "10,000", 5_000_000_00, 500_00],
  ["areaM2", "2", "1", 120.5, 241_00],
])("a row prices %s as the form does: %s yuan per %s", (quantity, price, per, amount, priceFen) => {
  const row = new RowReader({
    row: 2,
    cells: {
      文号: "沂发改价〔2025〕1号",
      文件名称: "收费标准",
      文件英文名称: "Fees",
      发布机关: "发改委",
      发布机关英文名称: "Commission",
      条款: "第一条",
      生效日期: "2025-01-01",
      计价方式: "perUnit",
      计量: quantity,
      单价: price,
      计价单位: per,
    },
  });
  const { content } = readPriceRow(row);
  expect(row.faults).toEqual([]);
  expect(priceOf(content.rule, { [quantity]: amount })).toMatchObject({
    ok: true,
    value: { lowestFen: priceFen },
  });
});
