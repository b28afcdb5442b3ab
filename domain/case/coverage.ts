import type { Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { sameZone } from "./zone.ts";

/** Degrees of WGS84, longitude before latitude as in GeoJSON. */
export type Position = readonly [lng: number, lat: number];
/** The first ring is the outline, every further one a hole; a ring's last point joins its first. */
export type Polygon = readonly (readonly Position[])[];

/** A regional result as far as it decides what it covers. */
export type Extent = {
  readonly itemCodes: readonly string[];
  readonly projectCodes: readonly string[];
  readonly zone: string | null;
  readonly polygon: Polygon | null;
  readonly validFrom: Day;
  /** Its last day still counts. */
  readonly validTo: Day;
};
export type Project = {
  readonly code: string;
  readonly site: Position | null;
  readonly zone: string | null;
};
export type CoveredBy = "project" | "area" | "zone";

/** Millionths of a degree, about a tenth of a metre: whole numbers decide edges exactly. */
const micro = (degrees: number) => BigInt(Math.round(degrees * 1_000_000));
type Exact = readonly [bigint, bigint];
const exact = ([lng, lat]: Position): Exact => [micro(lng), micro(lat)];
const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

/** Positive where `p` lies left of the way from `a` to `b`, zero on its line. */
function side(a: Exact, b: Exact, p: Exact): bigint {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

function onEdge(a: Exact, b: Exact, p: Exact): boolean {
  return (
    side(a, b, p) === 0n &&
    p[0] >= least(a[0], b[0]) &&
    p[0] <= most(a[0], b[0]) &&
    p[1] >= least(a[1], b[1]) &&
    p[1] <= most(a[1], b[1])
  );
}

function placeIn(ring: readonly Position[], point: Exact): "inside" | "edge" | "outside" {
  const corners = ring.map(exact);
  let inside = false;
  for (const [at, a] of corners.entries()) {
    const b = corners[(at + 1) % corners.length]!;
    if (onEdge(a, b, point)) return "edge";
    const crosses = a[1] > point[1] !== b[1] > point[1];
    if (crosses && side(a, b, point) > 0n === b[1] > a[1]) inside = !inside;
  }
  return inside ? "inside" : "outside";
}

/** Edges belong to the area, the outline's as well as a hole's: who stands on the line is not turned away. */
export function isInside([outline, ...holes]: Polygon, position: Position): boolean {
  if (!outline || placeIn(outline, exact(position)) === "outside") return false;
  return holes.every((hole) => placeIn(hole, exact(position)) !== "inside");
}

/** By what the result covers this item of the project on that day; null where it does not. */
export function coveredBy(extent: Extent, itemCode: string, project: Project, on: Day): CoveredBy | null {
  if (!extent.itemCodes.includes(itemCode) || on < extent.validFrom || on > extent.validTo) return null;
  if (extent.projectCodes.includes(project.code)) return "project";
  if (extent.polygon && project.site && isInside(extent.polygon, project.site)) return "area";
  return sameZone(extent.zone, project.zone) ? "zone" : null;
}

const line = /^\s*(-?\d{1,3}(?:\.\d{1,8})?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d{1,8})?)\s*$/;
const mostCorners = 500;

/**
 * One corner a line as "longitude, latitude"; an empty line begins a hole. Empty text is no area.
 * Refuses `regional.corner_invalid` with the line, `regional.ring_too_short`, `regional.corners_too_many`.
 */
export function parsePolygon(text: string): Outcome<Polygon | null> {
  const rings: Position[][] = [[]];
  for (const [at, row] of text.trim().split(/\r?\n/).entries()) {
    if (row.trim() === "") {
      if (rings.at(-1)!.length > 0) rings.push([]);
      continue;
    }
    const position = parsePosition(row);
    if (!position) return refuse("regional.corner_invalid", { line: at + 1 });
    rings.at(-1)!.push(position);
  }
  const drawn = rings.filter((ring) => ring.length > 0);
  if (drawn.length === 0) return ok(null);
  if (drawn.some((ring) => ring.length < 3)) return refuse("regional.ring_too_short");
  const corners = drawn.reduce((sum, ring) => sum + ring.length, 0);
  return corners > mostCorners ? refuse("regional.corners_too_many", { most: mostCorners }) : ok(drawn);
}

/** "117.123456, 36.654321"; null where it is no place on earth. */
export function parsePosition(text: string): Position | null {
  const match = line.exec(text.normalize("NFKC"));
  const [lng, lat] = [Number(match?.[1]), Number(match?.[2])];
  return match && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}
