import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { declineAward } from "#app/commands/award/decline-award.ts";
import { endPublicity } from "#app/commands/award/end-publicity.ts";
import {
  monday,
  newAgency,
  openAtClosing,
  postNeed,
  quote,
  readNeed,
  setMarketClock,
  subsidised,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { reviewNeed } from "#app/commands/need/review-need.ts";
import { measureAgainst } from "#app/commands/sanction/measure-for-test.ts";
import { awardOutcome, decidedAt } from "#db/read/race-outcome.ts";
import { liveAward } from "#db/store/award.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

export type AwardRace = {
  answers: number;
  settled: number;
  live: number;
  works: number;
  afterDemotion: number;
};

/** `shift` turns who comes first. One award, many hands: its agency confirms and declines at once, rivals reach for it, the clock comes by. */
export async function raceAward(
  trade: Trade,
  clients: number,
  demotion: boolean,
  shift = 0,
): Promise<AwardRace> {
  const firms = [
    await newAgency(trade.db.db, "B"),
    await newAgency(trade.db.db, "A"),
    await newAgency(trade.db.db, "B"),
  ];
  const against = demotion ? await measureAgainst(trade, firms[0]!, "demotion") : null;
  const { no, id } = await publicisedNeed(trade, firms);
  const first = (await liveAward(trade.db.db, id))!;
  const winner = firms.find((firm) => firm.id === first.agencyId)!;
  await setMarketClock(trade.db.db, first.publicityEndsAt!);
  const hands = Array.from({ length: clients }, (_, at): (() => Promise<Outcome<unknown>>) => {
    if ((at + shift) % 4 === 0)
      return () => declineAward(web(trade.db, winner.actor), { no, reason: "无法承接" });
    if ((at + shift) % 4 === 1) return () => endPublicity(trade.worker, first.id);
    return () =>
      confirmAward(web(trade.db, ((at + shift) % 4 === 2 ? winner : firms[at % 3]!).actor), { no });
  });
  await against?.sign();
  const demoted = against?.second();
  const answers = await Promise.all(hands.map((hand) => hand()));
  await demoted;
  const { awards, works } = await awardOutcome(trade.db.db, id);
  const since = against ? await decidedAt(trade.db.db, against.no) : null;
  return {
    answers: answers.filter((answer) => answer.ok).length,
    settled: awards.filter((award) => award.state === "confirmed").length,
    live: awards.filter((award) => ["proposed", "publicised", "confirmed"].includes(award.state)).length,
    works: works.length,
    afterDemotion: since
      ? works.filter((work) => work.agencyId === winner.id && work.createdAt > since).length
      : 0,
  };
}

async function publicisedNeed(
  trade: Trade,
  firms: readonly AgencyFirm[],
): Promise<{ no: string; id: number }> {
  await setMarketClock(trade.db.db, monday);
  const posted = await postNeed(trade, { funding: subsidised });
  value(
    await reviewNeed(web(trade.db, trade.market.operator), {
      no: posted.no,
      decision: "approve",
      defects: [],
    }),
  );
  const row = await readNeed(trade, posted.no);
  for (const [at, firm] of firms.entries())
    value(await quote(trade, row.no, firm, { yuan: 7_000 + at * 100 }));
  value(await openAtClosing(trade, row));
  return { no: row.no, id: row.id };
}
