import type { Db } from "#db/client.ts";
import { findNegotiation, movesOf, namedTalksOf, type NamedTalk } from "#db/store/negotiation.ts";
import { talkAt } from "#domain/selection/negotiation.ts";

type At = { readonly id: number; readonly round: number };
type Logged = Awaited<ReturnType<typeof movesOf>>;
export type ReadTalk = NamedTalk & { readonly log: Logged };

/**
 * Every talk with its log as it stands at `now`, in the order of the talks; null where there is none. Who may see which
 * is the page's: the owner all, an agency its own, everybody after the result.
 */
export async function readTalks(db: Db, need: At, now: Date) {
  const negotiation = await findNegotiation(db, need);
  if (!negotiation) return null;
  const talks: ReadTalk[] = [];
  for (const talk of await namedTalksOf(db, negotiation.id))
    talks.push({ ...talk, state: talkAt(talk, now), log: await movesOf(db, talk.id) });
  return { negotiation, talks };
}
