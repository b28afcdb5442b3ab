import { expect, test } from "vitest";
import { dossierOf, type Dossier } from "#domain/collusion/dossier.ts";
import { cleanOpening, plants } from "#domain/collusion/planted.ts";
import { defaultThresholds } from "#domain/collusion/thresholds.ts";
import { checkDossierFile } from "./dossier.ts";

const facts = plants.R028!(cleanOpening(3));
const dossier = dossierOf("opening:2026-000900:1", { occasion: "opening", facts }, defaultThresholds);
const file = (change: Partial<Dossier> = {}) => JSON.stringify({ ...dossier, ...change });

test("a dossier as downloaded is found again, whatever the order of its names", () => {
  const turned = JSON.stringify(Object.fromEntries(Object.entries(dossier).toReversed()));
  for (const text of [file(), turned]) {
    const { code, lines } = checkDossierFile(text);
    expect(code).toBe(0);
    expect(lines.join("\n")).toContain("level 3 R028");
  }
});

const laxer = { ...defaultThresholds, equalAmounts: 9 };
test.each([
  ["a finding left out", file({ findings: [] }), "alarm.dossier_changed"],
  ["other numbers", file({ thresholds: laxer }), "alarm.dossier_changed"],
  ["other inputs", file({ facts: JSON.parse(JSON.stringify(cleanOpening(4))) }), "alarm.dossier_changed"],
  ["another version", file({ scheme: "zjcs-screen/2" }), "alarm.dossier_malformed"],
  ["no dossier", "{}", "alarm.dossier_malformed"],
  ["no JSON", "dossier", "alarm.dossier_malformed"],
])("refuses %s", (_why, text, code) => {
  expect(checkDossierFile(text)).toEqual({ code: 1, lines: [`✗ ${code}`] });
});
