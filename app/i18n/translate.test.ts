import { expect, test } from "vitest";
import { loadTexts } from "./translate.ts";

const texts = { left_one: "{{days}} day left", left_other: "{{days}} days left", fixed: "{{days}} d" };

test("days are counted like anything else, and a text without a plural stays what it is", () => {
  const say = loadTexts("en", texts);
  expect([0, 1, 2].map((days) => say("left", { days }))).toEqual([
    "0 days left",
    "1 day left",
    "2 days left",
  ]);
  expect(say("fixed", { days: 1 })).toBe("1 d");
});

test("Chinese has one form", () => {
  const say = loadTexts("zh-CN", { left_other: "剩 {{days}} 天" });
  expect(say("left", { days: 1 })).toBe("剩 1 天");
});
