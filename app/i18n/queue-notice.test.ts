import { expect, test } from "vitest";
import { translatorFor } from "./translator.ts";

test.each([
  ["zh-CN", "核验入驻登记：“甲公司”已逾期，请立即办理。"],
  ["en", "Check a registration: “甲公司” is overdue."],
] as const)("a light's notice in %s names the kind of work in words", (locale, text) => {
  const t = translatorFor(locale, new Date("2026-03-09T02:00:00Z"));
  expect(t("notice.queue.red", { kind: "registration", name: "甲公司" })).toBe(text);
});

test("a firm's name is never read as a reference to another text", () => {
  const t = translatorFor("en", new Date("2026-03-09T02:00:00Z"));
  const name = "$t(queue.all) {{kind}}";
  expect(t("notice.queue.yellow", { kind: "conduct", name })).toContain(`“${name}” is due soon.`);
});
