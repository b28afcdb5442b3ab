import { glob } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];
/** An office is told in the reader's language: `officeZh` here, `officeEn` there. */
const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+?)(?:Zh|En)?\}\}/g)].map((match) => match[1]);

test("no text is empty, in either language", () => {
  expect(keys.filter((key) => zhCN[key].trim() === "" || en[key].trim() === "")).toEqual([]);
});

test("both languages name only numbers that the other knows too, so none shows an empty place", () => {
  const differing = keys.filter((key) => {
    const [chinese, english] = [new Set(namesIn(zhCN[key])), new Set(namesIn(en[key]))];
    return key.endsWith("_one")
      ? false
      : [...chinese].some((name) => !english.has(name)) && [...english].some((name) => !chinese.has(name));
  });
  expect(differing).toEqual([]);
});

test("Chinese sentences use full-width punctuation", () => {
  const halfWidth = /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(?:\s|$)/;
  expect(keys.filter((key) => halfWidth.test(zhCN[key]))).toEqual([]);
});

test("English texts hold no Chinese, but for the glossary, the name of the language and legal terms in brackets", () => {
  const chinese = keys.filter((key) => /[\u4e00-\u9fff]/.test(en[key].replaceAll(/[(（][^)）]*[)）]/g, "")));
  expect(chinese.filter((key) => key !== "site.language" && !key.endsWith(".zh"))).toEqual([]);
});

test("no two areas hold the same key: the later one would silently replace the earlier", async () => {
  const areas: string[][] = [];
  for await (const file of glob(join(import.meta.dirname, "zh-CN/*.ts"))) {
    const module = (await import(file)) as Record<string, Record<string, string>>;
    areas.push(...Object.values(module).map((area) => Object.keys(area)));
  }
  const own = areas.filter((area) => !area.some((key) => key.startsWith("refusal.")));
  const all = own.flat();
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
});
