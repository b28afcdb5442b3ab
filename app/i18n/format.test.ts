import { expect, test } from "vitest";
import { formatFor } from "./format.ts";
import { acceptedLocale, localeOf } from "./locale.ts";
import { explain } from "./explain.ts";
import { translatorFor } from "./translator.ts";

const now = new Date("2026-11-21T05:40:00Z");
const [zh, en] = [formatFor("zh-CN", now), formatFor("en", now)];

test("money is written from fen, to the fen", () => {
  expect([zh.money(800_001), en.money(800_001), zh.yuan(5)]).toEqual([
    "¥8,000.01",
    "CNY\u00A08,000.01",
    "0.05",
  ]);
});

test("instants are Beijing time, with the year only when it is another one", () => {
  const eve = "2026-12-31T16:30:00Z";
  expect([zh.instant(eve), en.instant(eve)]).toEqual([
    "2027-01-01\u00A000:30",
    "1\u00A0Jan\u00A02027\u00A000:30",
  ]);
  const soon = new Date("2026-11-26T09:00:00Z");
  expect([zh.instant(soon), en.instant(soon), zh.exact(soon)]).toEqual([
    "11-26\u00A017:00",
    "26\u00A0Nov\u00A017:00",
    "2026-11-26 17:00:00",
  ]);
});

test("a period that ends at midnight ends at 24:00 of its last day", () => {
  expect([zh.instant("2026-11-26T16:00:00Z"), en.instant("2026-11-26T16:00:00Z")]).toEqual([
    "11-26\u00A024:00",
    "26\u00A0Nov\u00A024:00",
  ]);
  expect(zh.instant("2026-11-26T16:00:00.001Z")).toBe("11-27\u00A000:00");
});

test("ratios are basis points", () => {
  expect([zh.percent(4_000), zh.percent(9_400, 1), zh.percent(250)]).toEqual(["40%", "94.0%", "2.5%"]);
});

test.each([
  ["nothing asked", null, "zh-CN"],
  ["Chinese of Taiwan", "zh-TW,zh;q=0.9", "zh-CN"],
  ["English before Chinese", "en-GB,en;q=0.9,zh;q=0.8", "en"],
  ["English by weight only", "zh;q=0.2, en;q=0.9", "en"],
  ["English refused", "en;q=0", "zh-CN"],
  ["a language we do not speak", "fr-FR,fr;q=0.9", "zh-CN"],
  ["the next best of three", "fr,en;q=0.5", "en"],
  ["nonsense", ";;;q=,,=", "zh-CN"],
])("%s", (_why, header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});

test("what was chosen before goes before the address, and that before the browser", () => {
  const url = new URL("http://localhost/?lang=en");
  expect(localeOf({ lang: "zh-CN" }, url, "en")).toBe("zh-CN");
  expect(localeOf({ lang: "xx" }, url, "zh")).toBe("en");
});

test("a refusal is told with its numbers in the reader's form", () => {
  const refusal = {
    code: "command.busy",
    params: {
      capFen: 800_000,
      ratioBp: 4_000,
      closesAt: "2026-11-26T09:00:00Z",
      endsOn: "2026-12-01",
      days: 3,
    },
  } as const;
  expect(explain(translatorFor("en", now), refusal)).toEqual({
    code: "command.busy",
    text: "Too many people are submitting right now. Try again in a moment; nothing will be done twice.",
    params: {
      capFen: "CNY\u00A08,000.00",
      ratioBp: "40%",
      closesAt: "26\u00A0Nov\u00A017:00",
      endsOn: "1 Dec",
      days: "3",
    },
  });
});
