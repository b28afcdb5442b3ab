import { fillKeyPool } from "#app/commands/award/ready-keys.ts";
import { recomputeScore } from "#app/commands/credit/recompute-score.ts";
import type { RoleUrls } from "#db/migrations/roles.ts";
import { isEmptyMarket } from "#db/read/market-state.ts";
import { dropDeliveriesBefore } from "#db/seed/old-deliveries.ts";
import { demoSeed, generateMarket, type Market } from "#db/seed/generate/market.ts";
import { putClockBack, releaseClock } from "#db/seed/private-clock.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { appNow } from "#db/transaction.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { agencyLifeActs } from "./acts/agency-life.ts";
import { alarmActs } from "./acts/alarm.ts";
import { applicantActs } from "./acts/applicants.ts";
import { catalogueActs } from "./acts/catalogue.ts";
import { certificateActs } from "./acts/certificates.ts";
import { counterActs } from "./acts/counter.ts";
import { joinedActs } from "./acts/joined.ts";
import { listActs } from "./acts/lists.ts";
import { needActs } from "./acts/need.ts";
import { noticeActs } from "./acts/notice.ts";
import { numberActs } from "./acts/numbers.ts";
import { play } from "./acts/play.ts";
import { policyActs } from "./acts/policies.ts";
import { showcaseActs } from "./acts/showcase.ts";
import { sanctionActs } from "./acts/sanction.ts";
import { selectionActs, selectionsIn, withSelection } from "./acts/selection.ts";
import { done, type Act, type Theatre } from "./acts/theatre.ts";
import { workActs } from "./acts/work.ts";
import { openConnections, type Connections } from "./connections.ts";
import { pressedUntil } from "./day-plan.ts";
import { writeHistory } from "./history/write.ts";
import { splitPlans, type Placed } from "./split.ts";
import { buildWorld } from "./world/build.ts";

export type DemoUrls = RoleUrls & { readonly owner: string };
export type DemoOptions = {
  readonly agencies: number;
  readonly say?: (line: string) => void;
  /** Where the plan ends; the present unless told. Never later than that. */
  readonly until?: Date;
};

/** Events older than this need nobody's attention any more. */
const newsDays = 3;
const fullSize = 316;

/**
 * Fills an empty market with the demonstration. People, cases and two years of finished work are written in bulk with
 * their events; everything that still goes on, and every measure, runs through the real commands while the market's
 * clock goes from the first of them to the present. It ends without an offset.
 *
 * @throws Error when the market is not empty, and when a command refuses what the plan has.
 */
export async function loadDemoMarket(urls: DemoUrls, options: DemoOptions): Promise<void> {
  await refuseFullMarket(urls.owner);
  const connections = openConnections(urls);
  try {
    await fill(connections, options);
  } finally {
    await connections.close();
  }
}

/** @throws Error when somebody has entered the market already. */
export async function refuseFullMarket(ownerUrl: string): Promise<void> {
  if (!(await isEmptyMarket(ownerUrl)))
    throw new Error("This market is not empty; the demonstration is loaded into an empty one only.");
}

/** Everything grows with the agencies; a few of each are always there. */
function planned(agencies: number, world: { anchor: string; cal: Theatre["cal"] }): Market {
  const scaled = (full: number, fewest: number) => Math.max(fewest, Math.round((full * agencies) / fullSize));
  return generateMarket({
    seed: demoSeed,
    ...world,
    agencies,
    owners: scaled(60, 20),
    cases: scaled(80, 40),
    needs: scaled(120, 32),
  });
}

async function fill(
  connections: Connections,
  { agencies, say = () => undefined, until }: DemoOptions,
): Promise<void> {
  const { db } = connections;
  const cal = await loadCalendar(db);
  const now = until ?? (await appNow(db));
  const anchor = dayOf(now);
  const market = planned(agencies, { anchor, cal });
  const { played, past } = splitPlans(market.needs, cal, now);
  const world = await buildWorld(
    db,
    market,
    past.map(({ plan }) => plan),
  );
  say(`  ${agencies} agencies, ${market.owners.length} owners, ${market.cases.length} cases`);
  const theatre: Theatre = { ...connections, market, cal, ...world };
  const finished = past.map((each) => ({ ...each, no: "", engagementNo: "" }));
  const acts = [
    ...actsOf(theatre, played, anchor, now),
    ...finished.flatMap((each) => numberActs(theatre, each)),
  ];
  await fillKeyPool(connections.opener, connections.key, played.length + 2);
  await putClockBack(
    db,
    acts.reduce((first, { at }) => (at < first ? at : first), now),
  );
  await play(theatre, acts, now, everyTenth(say));
  await writeHistory(theatre, finished);
  await releaseClock(db);
  const rated = await scoreAll(theatre);
  await dropDeliveriesBefore(db, instantAt(addDays(anchor, -newsDays), 0));
  say(`  ${market.needs.length} needs, ${market.sanctions.length} measures, ${rated} scores`);
}

function actsOf(theatre: Theatre, played: readonly Placed[], anchor: string, now: Date): Act[] {
  const press = pressedUntil(now, anchor);
  const chosen = selectionsIn(played, now);
  const playing = played.map((each) => ({ ...withSelection(each, chosen), no: "" }));
  const opened = playing.filter(({ plan }) => plan.key !== chosen.rounds && plan.key !== chosen.talks);
  const needs = playing.flatMap((own) => [...needActs(theatre, own), ...workActs(theatre, own)]);
  const all = [
    ...needs,
    ...alarmActs(theatre, opened),
    ...selectionActs(theatre, playing, chosen),
    ...noticeActs(theatre, playing),
    ...theatre.market.sanctions.flatMap((plan) => sanctionActs(theatre, plan)),
    ...agencyLifeActs(theatre),
    ...applicantActs(theatre),
    ...catalogueActs(theatre),
    ...joinedActs(theatre),
    ...showcaseActs(theatre, playing),
    ...policyActs(theatre),
    ...counterActs(theatre),
    ...certificateActs(theatre),
    ...listActs(theatre),
  ];
  const tonight = instantAt(anchor, 24);
  return all.filter(({ at }) => at < tonight).map((act) => ({ ...act, at: press(act.at) }));
}

function everyTenth(say: (line: string) => void) {
  let told = 0;
  return (at: number, of: number) => {
    const tenth = Math.floor((at * 10) / of);
    if (tenth <= told) return;
    told = tenth;
    say(`  market time ${tenth * 10} %`);
  };
}

/** Every agency with a letter, from all of its facts. */
async function scoreAll({ market, people, clock }: Theatre): Promise<number> {
  const rated = market.agencies.filter(({ inspectedLetter }) => inspectedLetter !== null);
  const lanes = Array.from({ length: 4 }, (_, lane) => rated.filter((_each, at) => at % 4 === lane));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const { key } of lane) await done(`score of ${key}`, recomputeScore(clock, people.idOf(key)));
    }),
  );
  return rated.length;
}
