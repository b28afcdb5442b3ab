import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { checkProjectCode, checkUscc, completeUscc, normaliseUscc } from "./identifiers.ts";
import { ok, refuse } from "./outcome.ts";
import type { RefusalCode } from "./codes.ts";

describe("unified social credit code", () => {
  test.each([
    ["as printed", "91350100M000100Y43"],
    ["full-width, spaced, in small letters", " ９１３５０１００ m000100y43 "],
  ])("%s", (_why, text) => {
    expect(checkUscc(text)).toEqual(ok("91350100M000100Y43"));
  });

  test.each<[string, string, RefusalCode]>([
    ["17 characters", "91350100M000100Y4", "identifier.uscc_form"],
    ["a letter that is not in the alphabet", "91350100I000100Y43", "identifier.uscc_form"],
    ["a wrong last character", "91350100M000100Y44", "identifier.uscc_check"],
    ["a wrong organisation code inside", "91350100M000100Y53", "identifier.uscc_organisation_check"],
    ["two digits of the region swapped", "91530100M000100Y43", "identifier.uscc_check"],
    ["nothing", "", "identifier.uscc_form"],
    ["a hundred thousand nines", "9".repeat(100_000), "identifier.uscc_form"],
  ])("refuses %s", (_why, text, code) => {
    expect(checkUscc(text)).toEqual(refuse(code));
  });

  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY".split("");
  const letters = fc
    .array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 })
    .map((each) => each.join(""));

  property.prop([letters, letters])(
    "a completed code is valid and already in its compared form",
    (registration, org8) => {
      const code = completeUscc(registration, org8);
      expect(checkUscc(code)).toEqual(ok(code));
      expect(normaliseUscc(code.toLowerCase())).toBe(code);
    },
  );

  property.prop([letters, letters, fc.nat(17), fc.constantFrom(...alphabet)])(
    "one wrong character never passes",
    (registration, org8, at, other) => {
      const code = completeUscc(registration, org8);
      fc.pre(code.charAt(at) !== other);
      expect(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    },
  );

  test("a generator's mistake is thrown", () => {
    expect(() => completeUscc("9137098", "M000100Y")).toThrow(RangeError);
    expect(() => completeUscc("91370982", "M00010OY")).toThrow(RangeError);
  });
});

describe("project code", () => {
  test.each([
    ["the old form with a year", "2026-370982-26-03-000123"],
    ["the form of GB/T 40058-2021 with year and month", "2411-370982-04-01-123456"],
    ["December of 2020 and the year 2012 look alike and both hold", "2012-370982-26-03-000123"],
  ])("%s", (_why, code) => {
    expect(checkProjectCode(code)).toEqual(ok(code));
  });

  test("full-width digits and dashes are read", () => {
    expect(checkProjectCode(" ２０２６－370982—26–03-000123")).toEqual(ok("2026-370982-26-03-000123"));
  });

  test.each<[string, string, RefusalCode]>([
    ["a month 13", "2413-370982-26-03-000123", "identifier.project_code_period"],
    ["a month 0", "2500-370982-26-03-000123", "identifier.project_code_period"],
    ["a digit short", "2026-370982-26-03-00012", "identifier.project_code_form"],
    ["no dashes", "202637098226030001234567", "identifier.project_code_form"],
    ["a letter", "2026-370982-26-03-00012X", "identifier.project_code_form"],
  ])("refuses %s", (_why, code, refusal) => {
    expect(checkProjectCode(code)).toEqual(refuse(refusal));
  });
});
