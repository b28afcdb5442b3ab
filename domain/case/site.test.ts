import { expect, test } from "vitest";
import { checkSite, readDegrees } from "./site.ts";

test.each([
  ["117.123456", 117.123456],
  [" １１７．１２３４ ", 117.1234],
  ["117.1°", 117.1],
  ["73", 73],
  ["136", 136],
  ["", null],
])("longitude %j reads as %j", (text, value) => {
  expect(readDegrees("lng", text)).toEqual({ ok: true, value });
});

test.each([
  ["lng", "72.999999", "entry.site_longitude"],
  ["lng", "136.1", "entry.site_longitude"],
  // The pair the wrong way round, a projected grid, degrees and minutes, a sign.
  ["lng", "36.1", "entry.site_longitude"],
  ["lat", "117.1", "entry.site_latitude"],
  ["lng", "39506123.42", "entry.site_longitude"],
  ["lat", "36°06′12″", "entry.site_latitude"],
  ["lat", "-36.1", "entry.site_latitude"],
  ["lat", "1e1", "entry.site_latitude"],
  ["lat", "2.99", "entry.site_latitude"],
] as const)("%s %s is refused", (axis, text, code) => {
  expect(readDegrees(axis, text)).toMatchObject({ ok: false, refusal: { code } });
});

test.each([
  [{ siteLng: 117.1, siteLat: 36.1 }, "ok"],
  [{ siteLng: null, siteLat: null }, "ok"],
  [{ siteLng: 117.1, siteLat: null }, "entry.site_incomplete"],
  [{ siteLng: null, siteLat: 36.1 }, "entry.site_incomplete"],
  [{ siteLng: Number.NaN, siteLat: 36.1 }, "entry.site_longitude"],
  [{ siteLng: 36.1, siteLat: 117.1 }, "entry.site_longitude"],
])("%j: %s", (site, code) => {
  const outcome = checkSite(site);
  expect(outcome.ok ? "ok" : outcome.refusal.code).toBe(code);
});
