import { ok, refuse, type Outcome } from "../shared/outcome.ts";

/** Where a project lies, in decimal degrees of WGS-84; CGCS2000 is the same to a decimetre. Both or neither. */
export type Site = { readonly siteLng: number | null; readonly siteLat: number | null };
export type Axis = "lng" | "lat";

/** The country's extent: a swapped pair, a projected grid or a place abroad falls outside. */
export const siteBounds = { lng: [73, 136], lat: [3, 54] } as const satisfies Record<
  Axis,
  readonly [number, number]
>;
const codes = { lng: "entry.site_longitude", lat: "entry.site_latitude" } as const;
const decimal = /^\d{1,3}(?:\.\d{1,8})?$/;

/** Decimal degrees as somebody typed them; null for nothing. Refuses `entry.site_longitude`, `entry.site_latitude`. */
export function readDegrees(axis: Axis, text: string): Outcome<number | null> {
  const typed = text.normalize("NFKC").replaceAll(/[\s°]/g, "");
  if (typed === "") return ok(null);
  return decimal.test(typed) ? checkDegrees(axis, Number(typed)) : refuse(codes[axis], boundsOf(axis));
}

function boundsOf(axis: Axis) {
  const [from, to] = siteBounds[axis];
  return { from, to };
}

function checkDegrees(axis: Axis, degrees: number): Outcome<number> {
  const [from, to] = siteBounds[axis];
  return degrees >= from && degrees <= to ? ok(degrees) : refuse(codes[axis], boundsOf(axis));
}

/** Refuses `entry.site_longitude`, `entry.site_latitude`, `entry.site_incomplete`. */
export function checkSite({ siteLng, siteLat }: Site): Outcome<Site> {
  if (siteLng === null && siteLat === null) return ok({ siteLng, siteLat });
  if (siteLng === null || siteLat === null) return refuse("entry.site_incomplete");
  const lng = checkDegrees("lng", siteLng);
  if (!lng.ok) return lng;
  const lat = checkDegrees("lat", siteLat);
  return lat.ok ? ok({ siteLng: lng.value, siteLat: lat.value }) : lat;
}
