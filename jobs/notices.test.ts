import { expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { zhCN } from "#app/i18n/zh-CN.ts";
import { notices } from "./notices.ts";
import { subscriptions } from "./subscriptions.ts";

const types = Object.keys(notices).toSorted();

test("whatever has a notice is subscribed to it, and nothing else", () => {
  const subscribed = Object.keys(subscriptions).filter((type) => subscriptions[type]?.includes("notify"));
  expect(subscribed.toSorted()).toEqual(types);
});

test("every notice has its sentence, and no other parameters than a name and a number: never an amount", () => {
  // A light is told by the clock, not by an event; queue-notice.test.ts holds its two sentences.
  const texts = Object.keys(zhCN).filter((key) => /^notice\.(?!queue\.)/.test(key));
  expect(texts.toSorted()).toEqual(types.map((type) => `notice.${type}`));
  const now = new Date("2026-03-05T01:00:00Z");
  for (const locale of ["zh-CN", "en"] as const)
    for (const key of texts)
      expect(translatorFor(locale, now)(key as MessageKey, { name: "甲", no: "1" })).not.toContain("{{");
});
