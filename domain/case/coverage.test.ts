import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { ok, refuse } from "#domain/shared/outcome.ts";
import { coveredBy, isInside, parsePolygon, parsePosition, type Polygon, type Position } from "./coverage.ts";

/** A square of one degree with a square hole; corners as a surveyor would hand them in. */
const square: Position[] = [
  [117, 36],
  [118, 36],
  [118, 37],
  [117, 37],
];
const hole: Position[] = [
  [117.4, 36.4],
  [117.6, 36.4],
  [117.6, 36.6],
  [117.4, 36.6],
];
const area: Polygon = [square, hole];

test.each([
  ["well inside", [117.2, 36.2], true],
  ["outside", [116.9, 36.5], false],
  ["north of it", [117.5, 37.000001], false],
  ["on an edge", [117, 36.5], true],
  ["on a corner", [118, 37], true],
  ["a tenth of a metre over the edge", [118.000001, 36.5], false],
  ["level with a corner, outside", [116.5, 36], false],
  ["in the hole", [117.5, 36.5], false],
  ["on the hole's edge", [117.4, 36.5], true],
  ["on the hole's corner", [117.6, 36.6], true],
  ["between hole and outline, level with the hole's corners", [117.2, 36.4], true],
] as const)("%s", (_where, position, inside) => {
  expect(isInside(area, position)).toBe(inside);
});

test("a ring that repeats its first corner is the same ring", () => {
  const closed: Polygon = [[...square, square[0]!]];
  expect(isInside(closed, [117.5, 36.5])).toBe(true);
  expect(isInside(closed, [117, 36])).toBe(true);
  expect(isInside(closed, [116.5, 36])).toBe(false);
});

test("no outline covers nothing", () => {
  expect(isInside([], [117, 36])).toBe(false);
});

describe("a bent outline", () => {
  const bent: Polygon = [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ],
  ];
  test.each([
    [[2, 0.5], true],
    [[2, 1], true],
    [[2, 1.1], false],
    [[0.1, 3.5], true],
    [[3.9, 3.5], true],
  ] as const)("%j", (position, inside) => {
    expect(isInside(bent, position)).toBe(inside);
  });
});

const degree = fc.integer({ min: 0, max: 2_000_000 }).map((micro) => 116.5 + micro / 1_000_000);
property.prop([degree, degree.map((lng) => lng - 81)])(
  "a rectangle says what its bounds say, whichever corner it begins with and whichever way it runs",
  (lng, lat) => {
    const within = lng >= 117 && lng <= 118 && lat >= 36 && lat <= 37;
    for (const shift of [0, 1, 2, 3]) {
      const turned = [...square.slice(shift), ...square.slice(0, shift)];
      expect(isInside([turned], [lng, lat])).toBe(within);
      expect(isInside([turned.toReversed()], [lng, lat])).toBe(within);
    }
  },
);

const extent = {
  itemCodes: ["HJ-001"],
  projectCodes: ["2026-370982-26-03-000001"],
  zone: "东部新区",
  polygon: area,
  validFrom: "2026-03-01",
  validTo: "2026-12-31",
};
const elsewhere = { code: "2026-370982-26-03-000009", site: null, zone: null };
test.each([
  ["the project itself", { code: "2026-370982-26-03-000001" }, "HJ-001", "2026-06-01", "project"],
  ["its place", { site: [117.2, 36.2] }, "HJ-001", "2026-06-01", "area"],
  ["its zone", { zone: "东部新区" }, "HJ-001", "2026-06-01", "zone"],
  ["another zone", { zone: "西部新区" }, "HJ-001", "2026-06-01", null],
  ["no known place", {}, "HJ-001", "2026-06-01", null],
  ["another item", { zone: "东部新区" }, "HJ-002", "2026-06-01", null],
  ["the day before the first", { zone: "东部新区" }, "HJ-001", "2026-02-28", null],
  ["the first day", { zone: "东部新区" }, "HJ-001", "2026-03-01", "zone"],
  ["the last day", { zone: "东部新区" }, "HJ-001", "2026-12-31", "zone"],
  ["the day after the last", { zone: "东部新区" }, "HJ-001", "2027-01-01", null],
] as const)("covered by %s", (_what, project, item, on, by) => {
  expect(coveredBy(extent, item, { ...elsewhere, ...project }, on)).toBe(by);
});

test("an extent without a zone covers no project that has none either", () => {
  expect(coveredBy({ ...extent, zone: null }, "HJ-001", elsewhere, "2026-06-01")).toBeNull();
});

test("an area as it is typed: one corner a line, an empty line begins a hole", () => {
  const text = "117,36\n118, 36\r\n118，37\n117 37\n\n117.4,36.4\n117.6,36.4\n117.6,36.6\n";
  expect(parsePolygon(text)).toEqual(ok([square, hole.slice(0, 3)]));
  expect(parsePolygon("  \n ")).toEqual(ok(null));
  expect(parsePolygon("117,36\n118,36")).toEqual(refuse("regional.ring_too_short"));
  expect(parsePolygon("117,36\n36,118\nx")).toEqual(refuse("regional.corner_invalid", { line: 2 }));
  const many = Array.from({ length: 501 }, (_, at) => `${100 + at / 1000},30`).join("\n");
  expect(parsePolygon(many)).toEqual(refuse("regional.corners_too_many", { most: 500 }));
});

test("a place is two numbers on earth", () => {
  expect(parsePosition("１１７.２，36.2")).toEqual([117.2, 36.2]);
  expect(parsePosition("181, 36")).toBeNull();
  expect(parsePosition("117.2")).toBeNull();
});
