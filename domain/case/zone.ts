/** A zone or park as it is compared: width and spaces are nobody's zone. Empty names no zone. */
export function zoneKey(zone: string): string {
  return zone.normalize("NFKC").replaceAll(/\s/g, "");
}

/** Do both name the same zone? Unknown or empty is none. */
export function sameZone(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && zoneKey(one) !== "" && zoneKey(one) === zoneKey(other);
}
