import { blacklist, enterAgency, type Entered } from "#app/commands/registration/admission-fixture.ts";
import { agencyEntry, entryWorld } from "#app/commands/registration/entry-fixture.ts";
import type { AgencyRegistration } from "#app/commands/registration/entry-input.ts";
import type { Arena } from "#app/commands/need/fixtures/trade.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { latestReview } from "#db/store/identity-review.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { evasions, lookalike, type Evasion } from "./evasion-cases.ts";

export type Officers = readonly [PersonActor, PersonActor];
export type EvasionResult = { readonly missed: string[]; readonly flagged: string[] };
const atOnce = 8;

export async function officersOf(arena: Arena): Promise<Officers> {
  await entryWorld(arena.db);
  return [
    await testPerson(arena.db, { role: "operator", kind: "hall" }),
    await testPerson(arena.db, { role: "supervisor", kind: "regulator" }),
  ];
}

const enter = (arena: Arena, entry: AgencyRegistration): Promise<Entered> =>
  enterAgency(arena.pool, arena.ctx({ kind: "guest" }), entry);

function oldFirm(): AgencyRegistration {
  const entry = agencyEntry();
  return { ...entry, name: `岱岳${entry.uscc.slice(8, 16)}测绘有限公司` };
}

async function barredFirm(arena: Arena, officers: Officers, old: AgencyRegistration): Promise<number> {
  const { organisationId } = await enter(arena, old);
  await arena.pool.query("update organisation set verified_at = app_now() where id = $1", [organisationId]);
  await blacklist(arena.pool, organisationId, officers);
  return organisationId;
}

/** Does the newcomer reach the officers, and along a way that leads to the firm it was? */
async function isFound(arena: Arena, officers: Officers, { disguise, bridge }: Evasion): Promise<boolean> {
  const old = oldFirm();
  let fresh = agencyEntry();
  if (bridge) {
    const clean = bridge(agencyEntry(), old);
    await enter(arena, clean);
    fresh = {
      ...fresh,
      identity: { ...fresh.identity, companySupervisor: clean.identity.companySupervisor },
    };
  }
  const barredId = await barredFirm(arena, officers, old);
  const { registrationId } = await enter(arena, disguise(fresh, old));
  const review = await latestReview(arena.db, registrationId);
  return review?.state === "open" && review.hits.some((hit) => hit.organisationId === barredId);
}

/** Every evasion once, then so many newcomers of whom some only look like a barred firm. */
export async function returnInDisguise(
  arena: Arena,
  officers: Officers,
  newcomers: number,
): Promise<EvasionResult> {
  const missed: string[] = [];
  for (const evasion of evasions) if (!(await isFound(arena, officers, evasion))) missed.push(evasion.name);
  const old = oldFirm();
  await barredFirm(arena, officers, old);
  const flagged: string[] = [];
  for (let from = 0; from < newcomers; from += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, newcomers - from) }, (_, at) =>
      lookalike(agencyEntry(), old, from + at),
    );
    const entered = await Promise.all(group.map((entry) => enter(arena, entry)));
    for (const { registrationId, code } of entered)
      if (await latestReview(arena.db, registrationId)) flagged.push(code);
  }
  return { missed, flagged };
}
