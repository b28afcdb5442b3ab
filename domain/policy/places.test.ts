import { expect, test } from "vitest";
import { placesBelow, placesOn, placesWithProfile } from "./places.ts";

const places = [
  { code: "370900", parentCode: null, policyProfile: null },
  { code: "370902", parentCode: "370982", policyProfile: null },
  { code: "370982", parentCode: "370900", policyProfile: "xintai" },
  { code: "370983", parentCode: "370900", policyProfile: null },
];

test("a place without a profile of its own takes the nearest above it", () => {
  const shown = placesWithProfile(places).map(({ code, profile, inherited, depth }) => [
    code,
    profile,
    inherited,
    depth,
  ]);
  expect(shown).toEqual([
    ["370900", "default", true, 0],
    ["370982", "xintai", false, 1],
    ["370902", "xintai", true, 2],
    ["370983", "default", true, 1],
  ]);
});

test("a place and all below it", () => {
  expect(placesBelow(places, "370982")).toEqual(["370982", "370902"]);
});

const on = (id: number, code: string, profile: string | null, effectiveOn: string) => ({
  id,
  code,
  profile,
  effectiveOn,
});
test.each([
  ["before any day", "2026-03-31", ["default", "xintai", "xintai", "default"]],
  ["on the first day", "2026-04-01", ["default", "linyi", "linyi", "default"]],
  ["of two on one day the later decided", "2026-05-01", ["default", "shanxian", "shanxian", "zoucheng"]],
  ["back to what the place above runs", "2026-06-01", ["default", "default", "default", "zoucheng"]],
])("assignments of rules, %s", (_what, day, profiles) => {
  const said = [
    on(4, "370982", null, "2026-06-01"),
    on(3, "370982", "shanxian", "2026-05-01"),
    on(2, "370982", "linyi", "2026-04-01"),
    on(1, "370982", "zoucheng", "2026-05-01"),
    on(5, "370983", "zoucheng", "2026-05-01"),
  ];
  const shown = placesWithProfile(placesOn(places, said, day));
  expect(shown.map(({ profile }) => profile)).toEqual(profiles);
});
