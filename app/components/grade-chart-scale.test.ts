import { expect, test } from "vitest";
import { bandOf, gatheredFlags, stepPoints, timeScale, yOfBand } from "./grade-chart-scale.ts";

const frame = { width: 720, left: 60, right: 12 };
const now = new Date("2026-11-01T00:00:00Z");
const at = (day: string) => new Date(`${day}T00:00:00Z`);

test("each letter holds until the next decision, and the last one until now", () => {
  const steps = [
    { at: at("2025-11-01"), grade: "provisional_b" as const },
    { at: at("2026-05-01"), grade: "A" as const },
  ];
  const points = stepPoints(steps, timeScale(steps, [], now, frame), now);
  expect(points.map(({ y }) => y)).toEqual([yOfBand("B"), yOfBand("A"), yOfBand("A")]);
  expect(points[0]?.x).toBe(60);
  expect(points.at(-1)?.x).toBe(708);
});

test("a young history is drawn on at least a quarter, so its step begins inside", () => {
  const steps = [{ at: at("2026-10-20"), grade: "provisional_b" as const }];
  const [first] = stepPoints(steps, timeScale(steps, [], now, frame), now);
  expect(first?.x).toBeGreaterThan(500);
});

test("nothing decided is no line", () => {
  expect(stepPoints([], timeScale([], [], now, frame), now)).toEqual([]);
});

test("flags that would cover each other are one with a count; other kinds stay apart", () => {
  const flags = [
    { at: at("2026-10-01"), kind: "rating" as const },
    { at: at("2026-10-02"), kind: "rating" as const },
    { at: at("2026-10-02"), kind: "late" as const },
    { at: at("2026-03-01"), kind: "rating" as const },
  ];
  const gathered = gatheredFlags(flags, timeScale([], flags, now, frame));
  expect(gathered.map(({ kind, count }) => [kind, count])).toEqual([
    ["rating", 1],
    ["rating", 2],
    ["late", 1],
  ]);
});

test("the provisional B runs in the band of B", () => {
  expect(bandOf("provisional_b")).toBe("B");
});
