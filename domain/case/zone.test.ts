import { expect, test } from "vitest";
import { coveredBy } from "./coverage.ts";
import { sameZone } from "./zone.ts";

const alike = [
  ["温新港区", "温新港区", true],
  ["温新 港区", "温新港区 ", true],
  ["Ｂ区", "B 区", true],
  ["A 区", "B 区", false],
  [" ", "", false],
] as const;

test.each(alike)("%s and %s", (one, other, same) => {
  expect(sameZone(one, other)).toBe(same);
  expect(sameZone(one, null)).toBe(false);
});

test.each(alike)("a result reads %s and %s alike", (one, other, same) => {
  const extent = { itemCodes: ["HJ-001"], projectCodes: [], zone: one, polygon: null };
  const days = { validFrom: "2026-01-01", validTo: "2026-12-31" } as const;
  const project = { code: "2026-370982-26-03-100001", site: null, zone: other };
  const covered = coveredBy({ ...extent, ...days }, "HJ-001", project, "2026-06-01");
  expect(covered).toBe(same ? "zone" : null);
});
