import type { Db } from "#db/client.ts";
import { reserveIds } from "#db/seed/bulk.ts";
import type { NeedPlan } from "#db/seed/generate/types-market.ts";
import { requirementKey } from "../world/cases.ts";
import { letterAt } from "../world/firms.ts";
import type { Theatre } from "../acts/theatre.ts";
import { addRatings, addReview, tellEnd } from "./aftermath.ts";
import { addAward } from "./award.ts";
import { addContract } from "./contract.ts";
import { addDeliveries } from "./delivery.ts";
import { pastKey } from "./keys.ts";
import { emptyLedger, writeLedger } from "./ledger.ts";
import type { Moments } from "./moments.ts";
import { addNeed, tellFailure } from "./need.ts";
import { addOpening, addQuotes } from "./opening.ts";
import { addSanctionConduct } from "./sanction-conduct.ts";
import { addShortlist } from "./shortlist.ts";
import type { Chronicle, Tale } from "./tale.ts";

/** At most: delivered late, report rejected. */
const entriesPerNeed = 2;

/** A finished need and the numbers it got when its turn came. */
export type PastNeed = {
  readonly plan: NeedPlan;
  readonly moments: Moments;
  no: string;
  engagementNo: string;
};

/** The two years before the weeks that are played: rows and events in bulk, as the commands would have left them. */
export async function writeHistory(theatre: Theatre, past: readonly PastNeed[]): Promise<void> {
  const { db, people, practitioners, cal, key, market } = theatre;
  const firms = new Map(market.agencies.map((each) => [each.key, each]));
  const conductIds = await reserveIds(
    db,
    "conduct_entry",
    past.length * entriesPerNeed + market.sanctions.length,
  );
  const chronicle: Chronicle = {
    ledger: emptyLedger(),
    people,
    practitioners,
    cal,
    key,
    gradeAt: (agencyKey, at) => letterAt(firms.get(agencyKey)!, at),
    nextConductId: () => conductIds.shift()!,
  };
  const ids = await idsFor(db, past.length);
  for (const [at, need] of past.entries()) await addTale(db, taleOf(theatre, chronicle, need, ids[at]!));
  addSanctionConduct(chronicle, market);
  await writeLedger(db, chronicle.ledger);
}

async function idsFor(db: Db, count: number): Promise<Tale["ids"][]> {
  const [needs, openings, awards, engagements] = await Promise.all(
    ["need", "opening", "award", "engagement"].map((table) => reserveIds(db, table, count)),
  );
  return needs!.map((need, at) => ({
    need,
    opening: openings![at]!,
    award: awards![at]!,
    engagement: engagements![at]!,
  }));
}

function taleOf(
  { market, people, requirements }: Theatre,
  chronicle: Chronicle,
  { plan, moments, no, engagementNo }: PastNeed,
  ids: Tale["ids"],
): Tale {
  const requirement = requirements.get(requirementKey(plan.caseKey, plan.itemCode))!;
  const winner = plan.engagement?.agencyKey ?? market.agencies[0]!.key;
  return {
    ...chronicle,
    plan,
    moments,
    no,
    engagementNo,
    ids,
    requirement,
    offering: offeringOn(market, plan),
    project: requirement.project,
    ownerSeed: market.owners.find(({ key }) => key === plan.ownerKey)!,
    owner: people.actorOf(plan.ownerKey),
    agency: people.actorOf(winner),
    agencyCode: people.codeOf(winner),
    subjects: [`need:${no}`, `case:${requirement.caseCode}`, `owner:${people.codeOf(plan.ownerKey)}`],
  };
}

/** The agency chosen is one of them, whatever its service has become since. */
function offeringOn({ agencies }: Theatre["market"], { itemCode, createdOn, quotes }: NeedPlan): string[] {
  const own = new Set(quotes.map(({ agencyKey }) => agencyKey));
  return agencies
    .filter(({ key, listedOn, services }) => {
      const offers = services.some((each) => each.itemCode === itemCode && each.state === "approved");
      return own.has(key) || (offers && listedOn <= createdOn);
    })
    .map(({ key }) => key);
}

async function addTale(db: Db, tale: Tale): Promise<void> {
  const { plan, moments, ids } = tale;
  const key = plan.method === "direct" ? null : pastKey(tale.key);
  const released = plan.engagement ? moments.closesAt : null;
  const row = key && {
    ...key.row,
    needId: ids.need,
    createdAt: moments.draftedAt,
    claimedAt: moments.publishedAt,
    releasedAt: released,
  };
  addNeed(tale, row);
  addShortlist(tale);
  const quotes = key ? addQuotes(tale, key) : [];
  if (!plan.engagement) return tellFailure(tale);
  const ranking = key && addOpening(tale, key, quotes);
  const first = ranking?.order[0]?.agency;
  const won = quotes.find(({ judged }) => judged.code === first);
  if (won && won.plan.agencyKey !== plan.engagement.agencyKey)
    throw new RangeError(`${plan.key}: another agency was cheaper than the planned winner`);
  addAward(tale, { quote: won?.plan ?? plan.quotes[0]!, envelopeId: won?.envelopeId ?? null });
  addContract(tale);
  const accepted = await addDeliveries(db, tale);
  addRatings(tale);
  if (accepted !== null) addReview(tale, accepted);
  tellEnd(tale);
}
