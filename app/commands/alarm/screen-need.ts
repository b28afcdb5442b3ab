import type { Ctx } from "#db/context.ts";
import { awardToScreen, finishedOpening, quotesToScreen } from "#db/read/screening-need.ts";
import { requirementToScreen } from "#db/read/screening-work.ts";
import { basisOf, findNeed, subjectsOf, type NeedRow } from "#db/store/need.ts";
import { policyAt } from "#db/store/policy.ts";
import type { Occasion, Screened } from "#domain/collusion/occasions.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { openingFacts } from "./opening-facts.ts";
import { raiseAlarm, type Moment } from "./raise-alarm.ts";

type About = Omit<Moment, "key" | "screened" | "keepClean">;

async function aboutOf(ctx: Ctx, row: NeedRow): Promise<About> {
  const basis = await basisOf(ctx.db, row.requirementId);
  if (!basis || row.policyProfile === null || row.policyVersion === null)
    throw new Error(`need ${row.no} was never published`);
  const { no, ownerId, itemCode } = row;
  const subjects = [
    `need:${no}`,
    ...(await subjectsOf(ctx.db, row)).filter((each) => each.startsWith("case:")),
  ];
  const policy = await policyAt(ctx.db, row.policyProfile, row.policyVersion);
  return { needId: row.id, ownerId, itemCode, policy, place: basis.case.jurisdictionCode, subjects };
}

async function each(ctx: Ctx, moments: readonly Moment[]): Promise<Outcome<null>> {
  for (const moment of moments) {
    const outcome = await raiseAlarm(ctx, moment);
    if (!outcome.ok) return outcome;
  }
  return ok(null);
}

/** At publication: a need split below the threshold, and an owner whose notices are always the shortest, once a month. */
export async function screenNotice(ctx: Ctx, no: string): Promise<Outcome<null>> {
  const row = await findNeed(ctx.db, no);
  if (!row?.publishedAt) return ok(null);
  const about = await aboutOf(ctx, row);
  const facts = await openingFacts(ctx.db, row, { openingId: null });
  const month = dayOf(row.publishedAt).slice(0, 7);
  const ownMatter = { ...about, needId: null, itemCode: null };
  return each(ctx, [
    { ...about, key: `publication:${no}:${row.round}`, screened: { occasion: "publication", facts } },
    {
      ...ownMatter,
      key: `notices:${facts.need.owner}:${month}`,
      screened: { occasion: "notices", facts: { ...facts, quotes: [] } },
    },
  ]);
}

/** After the opening: everything that its quotes show. Winner and second count where the order was final at once. */
export async function screenOpening(ctx: Ctx, no: string, round: number): Promise<Outcome<null>> {
  const row = await findNeed(ctx.db, no);
  const opened = row ? await finishedOpening(ctx.db, row.id, round) : null;
  if (!row || !opened) return ok(null);
  const ranked = opened.rankedAtOnce ? await quotesToScreen(ctx.db, opened.id) : [];
  const placed = (rank: number) => ranked.find((quote) => quote.rank === rank)?.agency ?? null;
  const result = { winner: placed(1), second: placed(2) };
  const facts = await openingFacts(ctx.db, row, { openingId: opened.id, result });
  const about = await aboutOf(ctx, row);
  return each(ctx, [
    { ...about, key: `opening:${no}:${round}`, screened: { occasion: "opening", facts }, keepClean: true },
  ]);
}

/**
 * When a result is publicised: what could not be seen at the opening, who took the place of a winner that gave up, and
 * whether the approval asked for the work after its winner had been at the counter.
 */
export async function screenAward(ctx: Ctx, no: string, agencyCode: string): Promise<Outcome<null>> {
  const row = await findNeed(ctx.db, no);
  const award = row && (await awardToScreen(ctx.db, no, agencyCode));
  if (!row || !award) return ok(null);
  const about = await aboutOf(ctx, row);
  const opened = await finishedOpening(ctx.db, row.id, row.round);
  const given = award.gaveUp.map((winner) => ({ needNo: no, winner, reserve: agencyCode }));
  const known = { openingId: opened?.id ?? null, givenUp: given, parties: [award.agencyId] };
  const facts = await openingFacts(ctx.db, row, known);
  const moment = (occasion: Extract<Occasion, "award" | "reserve">): Moment => ({
    ...about,
    key: `${occasion}:${no}:${award.id}`,
    screened: { occasion, facts },
  });
  const seen = await requirementToScreen(ctx.db, row.id, award.agencyId);
  const requirement: Screened | null = seen && { occasion: "requirement", facts: seen };
  return each(ctx, [
    ...(given.length === 0 && !opened?.rankedAtOnce ? [moment("award")] : []),
    ...(given.length > 0 ? [moment("reserve")] : []),
    ...(requirement ? [{ ...about, key: `requirement:${no}:${award.id}`, screened: requirement }] : []),
  ]);
}
