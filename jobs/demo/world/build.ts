import type { Db } from "#db/client.ts";
import type { Market } from "#db/seed/generate/market.ts";
import type { NeedPlan } from "#db/seed/generate/types-market.ts";
import { insertCases, type Requirements } from "./cases.ts";
import { insertCatalogue } from "./catalogue.ts";
import { insertAgencies, insertOwners, type Practitioners } from "./firms.ts";
import { insertPeople, type People } from "./people.ts";

export type World = {
  readonly people: People;
  readonly practitioners: Practitioners;
  readonly requirements: Requirements;
};

/** Everything that stands still: places, people, list and prices, firms with their letters, cases. */
export async function buildWorld(db: Db, market: Market, settled: readonly NeedPlan[]): Promise<World> {
  const people = await insertPeople(db, market);
  await insertCatalogue(db, people);
  await insertOwners(db, market, people);
  const practitioners = await insertAgencies(db, market, people);
  const requirements = await insertCases(db, market, people, settled);
  return { people, practitioners, requirements };
}
