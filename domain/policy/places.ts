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
