import { scaleUtc } from "@visx/scale";
import type { Grade } from "#domain/agency/grade.ts";

export type GradeStep = { readonly at: Date; readonly grade: Grade };
export const flagKinds = ["rating", "late", "sanction", "inspection"] as const;
export type FlagKind = (typeof flagKinds)[number];
export type GradeFlag = { readonly at: Date; readonly kind: FlagKind };
export type ChartFrame = { readonly width: number; readonly left: number; readonly right: number };

/** Bands from the best letter down; a provisional B runs in the band of B, the unrated below all letters. */
export const bands = ["A", "B", "C", "D", "unrated"] as const;
export type Band = (typeof bands)[number];
export const bandHeight = 34;
export const flagHeight = 16;
export const axisHeight = 24;
export const chartHeight = bands.length * bandHeight + flagKinds.length * flagHeight + axisHeight;

const dayMs = 86_400_000;
/** A history of a few days is drawn as if it were a quarter long, or its one step would fill the page. */
const shortest = 90 * dayMs;

export function bandOf(grade: Grade): Band {
  return grade === "provisional_b" ? "B" : grade;
}

export function yOfBand(band: Band): number {
  return bands.indexOf(band) * bandHeight + bandHeight / 2;
}

export function yOfFlag(kind: FlagKind): number {
  return bands.length * bandHeight + flagKinds.indexOf(kind) * flagHeight + flagHeight / 2;
}

/** x of instants from the first step, or the first flag before it, to now. */
export function timeScale(
  steps: readonly GradeStep[],
  flags: readonly GradeFlag[],
  now: Date,
  frame: ChartFrame,
) {
  const first = Math.min(now.getTime() - shortest, ...[...steps, ...flags].map(({ at }) => at.getTime()));
  return scaleUtc<number>({
    domain: [new Date(first), now],
    range: [frame.left, frame.width - frame.right],
    clamp: true,
  });
}

type Scale = ReturnType<typeof timeScale>;
export type Point = { readonly x: number; readonly y: number };

/** The corners of the line: each letter holds until the next decision, the last one until now. */
export function stepPoints(steps: readonly GradeStep[], scale: Scale, now: Date): Point[] {
  const points = steps.map(({ at, grade }) => ({ x: scale(at), y: yOfBand(bandOf(grade)) }));
  const last = points.at(-1);
  return last ? [...points, { x: scale(now), y: last.y }] : [];
}

/** Flags that would cover each other are one with a count. */
export function gatheredFlags(
  flags: readonly GradeFlag[],
  scale: Scale,
): { kind: FlagKind; x: number; count: number }[] {
  const nearest = 12;
  const gathered: { kind: FlagKind; x: number; count: number }[] = [];
  for (const flag of flags.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const x = scale(flag.at);
    const before = gathered.findLast(({ kind }) => kind === flag.kind);
    if (before && x - before.x < nearest) before.count += 1;
    else gathered.push({ kind: flag.kind, x, count: 1 });
  }
  return gathered;
}
