import type { Ctx } from "#db/context.ts";
import { allPlaces } from "#db/store/policy.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import { placesWithProfile } from "#domain/policy/places.ts";
import { hasRole, type PersonActor, type Role } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export function officerOf(ctx: Ctx, ...roles: readonly Role[]): Outcome<PersonActor> {
  const { actor } = ctx;
  return actor.kind === "person" && hasRole(actor, ...roles) ? ok(actor) : refuse("command.forbidden");
}

/** Whoever changes rules answers for every place in which they hold. Refuses `policy.outside_scope`. */
export async function checkScope(tx: Tx, actor: PersonActor, profile: string): Promise<Outcome<true>> {
  const places = await allPlaces(tx, dayOf(await appNow(tx)));
  const held = placesWithProfile(places).filter((place) => place.profile === profile);
  return held.every(({ code }) => actor.jurisdictions.includes(code))
    ? ok(true)
    : refuse("policy.outside_scope");
}

/** Where a version's events lie for people. */
export const subjectsOf = ({ profile }: { readonly profile: string }): string[] => [`policy:${profile}`];
