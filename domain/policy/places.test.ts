import { expect, test } from "vitest";
import { placesBelow, placesWithProfile } from "./places.ts";

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
