import { expect, test } from "vitest";
import { policyLines } from "#domain/policy/compare.ts";
import { policyProfiles } from "#domain/policy/profiles.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { parameterLabel, parameterText } from "./policy-text.ts";

const now = new Date("2026-03-09T02:00:00Z");

test.each(["zh-CN", "en"] as const)("every parameter of every profile reads as words, %s", (locale) => {
  const t = translatorFor(locale, now);
  const said = policyProfiles
    .flatMap(policyLines)
    .map(
      ({ parameter, value }) =>
        `${parameterLabel(t, parameter)} = ${parameterText(t, parameter.unit, value)}`,
    );
  expect(said.filter((line) => /policy\.|undefined|\{\{|NaN|\[object|= $/.test(line))).toEqual([]);
});

test("units are told: working days, per cent, yuan, terms", () => {
  const t = translatorFor("en", now);
  const of = new Map(
    policyLines(policyProfiles[0]!).map(({ parameter, value }) => [
      parameter.path,
      parameterText(t, parameter.unit, value),
    ]),
  );
  const asked = [
    "sectorRatioBp.industry",
    "periods.awardPublicity",
    "periods.contractHardStopCalendarDays",
    "methods.direct.publicFunds",
    "minimumQuotes.publicFunds",
    "deductions.late_slightly.measures",
    "tradingThresholdFen",
  ].map((path) => of.get(path)?.replaceAll("\u00A0", " "));
  expect(asked).toEqual([
    "40%",
    "3 working days",
    "30 calendar days",
    "up to CNY 50,000.00",
    "round 1: 3, from round 2: 1",
    "Reminder → Public warning → Suspension 30 days",
    "CNY 1,000,000.00",
  ]);
});
