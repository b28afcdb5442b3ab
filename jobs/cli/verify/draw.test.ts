import { expect, test } from "vitest";
import { sampleDraw } from "#jobs/integrity/draw-samples.ts";
import { checkDrawFile } from "./draw.ts";

const draw = sampleDraw(1);

test("a transcript as downloaded is confirmed with its level", () => {
  const { code, lines } = checkDrawFile(JSON.stringify(draw));
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/assurance [ABC]$/);
});

test("several rounds are each told", () => {
  const { code, lines } = checkDrawFile(JSON.stringify([draw, { ...draw, seed: draw.listHash }]));
  expect(code).toBe(1);
  expect(lines[1]).toContain("selection.transcript_wrong seed");
});

test.each([
  ["no JSON", "winner"],
  ["another file", "{}"],
])("%s is no transcript", (_why, text) => {
  expect(checkDrawFile(text)).toMatchObject({
    code: 1,
    lines: [expect.stringContaining("transcript_malformed")],
  });
});
