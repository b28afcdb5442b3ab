import { expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { industryLetters, industryOf } from "./industry.ts";
import { sectorOf, type Sector } from "./sector.ts";

test.each<[string, code: string, Sector]>([
  ["manufacture of chemicals", "C2614", "industry"],
  ["the digits alone are enough", "2614", "industry"],
  ["small and full-width letters", " ｃ2614 ", "industry"],
  ["a bare letter", "C", "industry"],
  ["mining", "B06", "industry"],
  ["power", "4411", "industry"],
  ["software", "I6513", "modern_service"],
  ["retail", "F52", "traditional_service"],
  ["hotels", "H61", "traditional_service"],
  ["real estate development", "K7010", "real_estate"],
  ["administration", "S9221", "public_body"],
  ["farming", "A01", "other"],
  ["construction", "E4710", "other"],
])("%s", (_why, code, sector) => {
  expect(sectorOf(code, defaultPolicy)).toEqual(ok(sector));
});

test("the longest prefix of the policy's table wins", () => {
  const policy = { sectorTable: { G: "traditional_service", 59: "modern_service", 5911: "other" } } as const;
  expect(sectorOf("G5990", policy)).toEqual(ok("modern_service"));
  expect(sectorOf("G5911", policy)).toEqual(ok("other"));
  expect(sectorOf("G5310", policy)).toEqual(ok("traditional_service"));
});

test('silence of the table is not "other"', () => {
  expect(sectorOf("K7010", { sectorTable: { C: "industry" } })).toEqual(
    refuse("fee.sector_unknown", { industryCode: "K7010" }),
  );
});

test.each(["", "U98", "C4411", "98", "00", "C2", "26145", "Ｃ制造业"])("%j is no industry code", (code) => {
  expect(sectorOf(code, defaultPolicy).ok).toBe(false);
});

test("every division from 01 to 97 has a letter, and the default table knows each letter", () => {
  for (let division = 1; division <= 97; division += 1) {
    const industry = industryOf(String(division).padStart(2, "0"));
    expect(industry?.letter, `division ${division}`).toBeDefined();
  }
  expect(industryLetters.filter((letter) => !sectorOf(letter, defaultPolicy).ok)).toEqual([]);
});
