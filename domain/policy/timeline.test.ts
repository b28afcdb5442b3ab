import { expect, test } from "vitest";
import { standingOf } from "./timeline.ts";

const line = [
  { profile: "default", version: 1, effectiveFrom: "2020-01-01", withdrawn: false },
  { profile: "default", version: 2, effectiveFrom: "2026-03-16", withdrawn: false },
  { profile: "default", version: 3, effectiveFrom: "2026-06-01", withdrawn: true },
  { profile: "default", version: 4, effectiveFrom: "2026-07-01", withdrawn: false },
  { profile: "xintai", version: 1, effectiveFrom: "2020-01-01", withdrawn: false },
];

test.each([
  ["2026-03-15", ["in_force 2026-03-15", "scheduled 2026-06-30", "withdrawn null", "scheduled null"]],
  ["2026-03-16", ["ended 2026-03-15", "in_force 2026-06-30", "withdrawn null", "scheduled null"]],
  ["2026-07-01", ["ended 2026-03-15", "ended 2026-06-30", "withdrawn null", "in_force null"]],
])("versions follow each other by their days, %s", (today, expected) => {
  const shown = line
    .map((version) => standingOf(version, line, today))
    .map(({ state, endsOn }) => `${state} ${endsOn}`);
  expect(shown).toEqual([...expected, "in_force null"]);
});
