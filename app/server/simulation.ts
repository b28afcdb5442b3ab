import { runSimulation } from "#db/read/policies-simulation.ts";
import { allPlaces } from "#db/store/policy.ts";
import { monthsBefore } from "#domain/credit/window.ts";
import { changedPolicy } from "#domain/policy/edit.ts";
import { placesBelow } from "#domain/policy/places.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf, instantAt } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { HandlerArgs } from "./handler-args.ts";
import { changesIn, policyOfRef } from "./policy-ref.ts";

const months = 12;
type Args = Pick<HandlerArgs, "ctx" | "url">;

/** The policy an address asks to try: a version or a waiting one, with any numbers changed. */
export async function triedPolicy({ ctx, url }: Args, ref: string): Promise<Outcome<Policy>> {
  const base = await policyOfRef(ctx.db, ref);
  return base ? changedPolicy(base, changesIn(url)) : refuse("command.not_found");
}

/** The places an officer may look at, and of these the one asked for with all below it. */
export async function scopeOf({ ctx, url }: Args) {
  const all = await allPlaces(ctx.db, dayOf(ctx.now()));
  const own = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const places = all.filter(({ code }) => own.includes(code));
  const asked = url.searchParams.get("place");
  const code = places.some((place) => place.code === asked) ? asked! : (places[0]?.code ?? "");
  const now = ctx.now();
  const sinceOn = monthsBefore(dayOf(now), months);
  return {
    places,
    code,
    sinceOn,
    untilOn: dayOf(now),
    scope: {
      places: placesBelow(all, code).filter((each) => own.includes(each)),
      since: instantAt(sinceOn, 0),
      until: now,
    },
  };
}

/** The whole run for a page or a file. Refuses as `changedPolicy`. */
export async function simulationFor(args: Args, ref: string) {
  const policy = await triedPolicy(args, ref);
  if (!policy.ok) return policy;
  const { scope, ...shown } = await scopeOf(args);
  return ok({
    ...shown,
    policy: policy.value,
    simulation: await runSimulation(args.ctx.db, policy.value, scope),
  });
}
