import { expect, test } from "vitest";
import { faultsOf } from "#domain/shared/lifecycle.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { bundleLifecycle } from "./bundle-lifecycle.ts";
import { regionalLifecycle } from "#domain/case/regional-lifecycle.ts";
import { checkBundle, checkBundleContent, type Bundle, type BundledRequirement } from "./bundle.ts";

const bundle: Bundle = {
  code: "SHY-001",
  itemCodes: ["HJ-001", "SL-001", "ZH-001"],
  jurisdictionCode: "370982",
  effectiveOn: "2026-03-01",
  state: "in_force",
};
const line = (itemCode: string, over: Partial<BundledRequirement> = {}): BundledRequirement => ({
  itemCode,
  ownerId: 1,
  projectName: "扩建项目",
  departmentId: 5,
  places: ["370982", "370900"],
  ...over,
});
const pair = [line("HJ-001"), line("SL-001")];

test("the tables are sound", () => {
  expect(faultsOf(bundleLifecycle)).toEqual([]);
  expect(faultsOf(regionalLifecycle)).toEqual([]);
});

test("a bundle of the city holds in its districts", () => {
  expect(checkBundle(pair, { ...bundle, jurisdictionCode: "370900" }, "2026-03-01")).toEqual(ok(true));
});

test("two of three items of one project before one department", () => {
  expect(checkBundle(pair, bundle, "2026-03-01")).toEqual(ok(true));
});

test.each([
  ["no definition", pair, null, refuse("bundle.not_in_force", { bundle: "" })],
  [
    "one only proposed",
    pair,
    { ...bundle, state: "proposed" },
    refuse("bundle.not_in_force", { bundle: bundle.code }),
  ],
  [
    "one that has ended",
    pair,
    { ...bundle, state: "ended" },
    refuse("bundle.not_in_force", { bundle: bundle.code }),
  ],
  [
    "one of tomorrow",
    pair,
    { ...bundle, effectiveOn: "2026-03-02" },
    refuse("bundle.not_in_force", { bundle: bundle.code }),
  ],
  ["one item alone", [line("HJ-001")], bundle, refuse("bundle.too_few")],
  [
    "an item twice",
    [line("HJ-001"), line("HJ-001")],
    bundle,
    refuse("bundle.item_twice", { item: "HJ-001" }),
  ],
  [
    "an item it does not join",
    [line("HJ-001"), line("CH-001")],
    bundle,
    refuse("bundle.item_not_joined", { item: "CH-001", bundle: "SHY-001" }),
  ],
  [
    "another project",
    [line("HJ-001"), line("SL-001", { projectName: "另一项目" })],
    bundle,
    refuse("bundle.other_project"),
  ],
  ["another owner", [line("HJ-001"), line("SL-001", { ownerId: 2 })], bundle, refuse("bundle.other_project")],
  [
    "another department",
    [line("HJ-001"), line("SL-001", { departmentId: 6 })],
    bundle,
    refuse("bundle.other_department"),
  ],
  ["another place", pair, { ...bundle, jurisdictionCode: "370983" }, refuse("bundle.other_place")],
] as const)("refused: %s", (_why, lines, definition, refusal) => {
  expect(checkBundle(lines, definition as Bundle | null, "2026-03-01")).toEqual(refusal);
});

const content = {
  code: "SHY-001",
  nameZh: "三评合一",
  nameEn: "Three in one",
  itemCodes: ["HJ-001", "SL-001"],
  reason: "一次监测",
  basis: "通知",
};
test.each([
  [{}, ok(true)],
  [{ code: "three" }, refuse("bundle.code_invalid")],
  [{ itemCodes: ["HJ-001"] }, refuse("bundle.too_few")],
  [{ itemCodes: ["HJ-001", "HJ-001"] }, refuse("bundle.item_twice", { item: "HJ-001" })],
  [{ itemCodes: ["A", "B", "C", "D", "E", "F", "G"] }, refuse("bundle.too_many", { most: 6 })],
  [{ basis: " " }, refuse("bundle.reason_missing")],
] as const)("a definition with %j", (over, outcome) => {
  expect(checkBundleContent({ ...content, ...over })).toEqual(outcome);
});
