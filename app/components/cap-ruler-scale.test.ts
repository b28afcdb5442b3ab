import { test as property, fc } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { rulerOf } from "./cap-ruler-scale.ts";

const story = { capFen: 800_000, highestFen: 4_000_000, quoteFen: 780_000, width: 372 };

test("ticks are round amounts in the reader's words", () => {
  const texts = (locale: "zh-CN" | "en") =>
    rulerOf({ ...story, locale }).ticks.flatMap(({ text }) => text ?? []);
  expect(texts("zh-CN")).toEqual(["0", "1万", "2万", "3万", "4万"]);
  expect(texts("en")).toEqual(["0", "10k", "20k", "30k", "40k"]);
});

const amount = fc.integer({ min: 1, max: 10_000_000_000 });
property.prop([amount, fc.option(amount), fc.option(amount)])(
  "whatever the amounts, everything lies on the ruler and has few labels",
  (capFen, highestFen, quoteFen) => {
    const { at, ticks } = rulerOf({ capFen, highestFen, quoteFen, width: 372, locale: "zh-CN" });
    for (const fen of [capFen, highestFen ?? 0, quoteFen ?? 0]) expect(at(fen)).toBeLessThanOrEqual(372);
    expect(ticks.filter(({ text }) => text).length).toBeLessThanOrEqual(7);
  },
);
