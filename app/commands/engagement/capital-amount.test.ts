import { expect, test } from "vitest";
import { toFen } from "#domain/shared/money.ts";
import { capitalAmount } from "./capital-amount.ts";

test.each<[number, string]>([
  [0, "零元整"],
  [1, "壹分"],
  [10, "壹角整"],
  [101, "壹元零壹分"],
  [110, "壹元壹角整"],
  [800_000, "捌仟元整"],
  [800_001, "捌仟元零壹分"],
  [1_000_800_00, "壹佰万零捌佰元整"],
  [1_050_000, "壹万零伍佰元整"],
  [10_010_00, "壹万零壹拾元整"],
  [1_128_000, "壹万壹仟贰佰捌拾元整"],
  [100_000_001_00, "壹亿零壹元整"],
  [2_000_30, "贰仟元叁角整"],
])("%i fen is written %s", (fen, text) => {
  expect(capitalAmount(toFen(fen))).toBe(text);
});
