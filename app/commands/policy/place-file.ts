import { allPlaces, type Place } from "#db/store/policy.ts";
import type { Tx } from "#db/transaction.ts";
import { placesBelow } from "#domain/policy/places.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Day } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Whoever says what a place runs answers for it and for every place below it. Refuses `policy.place_outside`. */
export async function placeInScope(
  tx: Tx,
  actor: PersonActor,
  code: string,
  today: Day,
): Promise<Outcome<Place>> {
  const places = await allPlaces(tx, today);
  const place = places.find((each) => each.code === code);
  const own = placesBelow(places, code).every((each) => actor.jurisdictions.includes(each));
  return place && own ? ok(place) : refuse("policy.place_outside");
}

/** Where an assignment's events lie: with the profile that comes, else with the place's own history alone. */
export function placeTold(row: {
  readonly id: number;
  readonly jurisdictionCode: string;
  readonly profile: string | null;
  readonly effectiveOn: Day;
}) {
  const { id: assignment, jurisdictionCode: place, profile, effectiveOn } = row;
  return {
    subjects: [`place:${place}`, ...(profile === null ? [] : [`policy:${profile}`])],
    data: { no: String(assignment), place, profile: profile ?? "", effectiveOn },
  };
}
