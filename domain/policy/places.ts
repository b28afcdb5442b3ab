import type { Day } from "../shared/dates.ts";

type Place = {
  readonly code: string;
  readonly parentCode: string | null;
  /** Null: its parent's. */
  readonly policyProfile: string | null;
};
export type PlaceWithProfile<P extends Place> = P & {
  /** What holds here: its own profile, the nearest parent's, or the default. */
  readonly profile: string;
  readonly inherited: boolean;
  /** From the root, 0. */
  readonly depth: number;
};

/** The tree of places in reading order, each below its parent, with the profile that holds there. */
export function placesWithProfile<P extends Place>(places: readonly P[]): PlaceWithProfile<P>[] {
  const below = (parent: string | null, profile: string, depth: number): PlaceWithProfile<P>[] =>
    places
      .filter(({ parentCode }) => parentCode === parent)
      .flatMap((place) => {
        const own = place.policyProfile ?? profile;
        const shown = { ...place, profile: own, inherited: place.policyProfile === null, depth };
        return [shown, ...below(place.code, own, depth + 1)];
      });
  return below(null, "default", 0);
}

/** A place and everything below it. */
export function placesBelow(places: readonly Place[], code: string): string[] {
  const children = places.filter(({ parentCode }) => parentCode === code);
  return [code, ...children.flatMap((child) => placesBelow(places, child.code))];
}

/** Confirmed by a second person: this place runs this profile from this day on; null: its parent's. */
export type PlaceAssignment = {
  readonly id: number;
  readonly code: string;
  readonly profile: string | null;
  readonly effectiveOn: Day;
};

/** The last assignment whose day has come, else what the place began with. */
export function placesOn<P extends Place>(
  places: readonly P[],
  assignments: readonly PlaceAssignment[],
  day: Day,
): P[] {
  const ofDay = assignments
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.id - b.id);
  const last = new Map(ofDay.map((each) => [each.code, each.profile]));
  return places.map((place) => {
    const said = last.get(place.code);
    return said === undefined ? place : { ...place, policyProfile: said };
  });
}
