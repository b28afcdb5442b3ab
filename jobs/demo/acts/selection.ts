import { openNeed } from "#app/commands/award/open-need.ts";
import { submitBid } from "#app/commands/bid/submit-bid.ts";
import { answerOwner } from "#app/commands/negotiation/answer-owner.ts";
import { askAgency } from "#app/commands/negotiation/ask-agency.ts";
import { agreeTalk } from "#app/commands/negotiation/settle-talk.ts";
import type { NeedPlan, QuotePlan } from "#db/seed/generate/types-market.ts";
import { findNeed } from "#db/store/need.ts";
import { defaultPriceRounds, mostToBid, timedRounds } from "#domain/selection/price-rounds.ts";
import type { Placed } from "../split.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Played = Placed & { readonly no: string };
/** Which of the plans shows the method in full: timed rounds after the sealed one, or talks. */
export type Selections = { readonly rounds: string | null; readonly talks: string | null };

const enough = 3;
const minuteMs = 60_000;
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minuteMs);
const lowest = ({ quotes }: NeedPlan): QuotePlan | undefined =>
  quotes.toSorted((a, b) => a.amountFen - b.amountFen)[0];

/** Both are won by who would have won at the opening, so that everything after it is the same. */
export function selectionsIn(played: readonly Placed[], now: Date): Selections {
  const fit = played.filter(
    ({ plan, moments }) =>
      plan.method === "lowest" &&
      plan.engagement?.agencyKey === lowest(plan)?.agencyKey &&
      plan.quotes.length >= enough &&
      moments.agencyConfirmedAt !== null &&
      later(moments.closesAt, 60) < now,
  );
  const talks = fit.find(({ plan }) => !plan.publicFunds)?.plan.key ?? null;
  return { talks, rounds: fit.find(({ plan }) => plan.key !== talks)?.plan.key ?? null };
}

/** The plan as it is posted. */
export function withSelection<Each extends Placed>(each: Each, { rounds, talks }: Selections): Each {
  const { plan } = each;
  if (plan.key === talks) return { ...each, plan: { ...plan, method: "negotiated" } };
  return plan.key === rounds ? { ...each, plan: { ...plan, priceRounds: defaultPriceRounds.most } } : each;
}

/** What happens between the opening of the sealed quotes and the result. */
export function selectionActs(theatre: Theatre, played: readonly Played[], chosen: Selections): Act[] {
  return played.flatMap((each) => {
    if (each.plan.key === chosen.rounds) return roundActs(theatre, each);
    return each.plan.key === chosen.talks ? talkActs(theatre, each) : [];
  });
}

/** The second lowest comes nearer by a step; the winner keeps its price. */
function roundActs(theatre: Theatre, each: Played): Act[] {
  const { plan, moments } = each;
  const rounds = timedRounds(defaultPriceRounds.most, moments.closesAt, defaultPriceRounds);
  const [winner, second] = plan.quotes.toSorted((a, b) => a.amountFen - b.amountFen);
  const acts: Act[] = [];
  const [first] = rounds;
  const bid = second ? mostToBid(second.amountFen, defaultPriceRounds) : null;
  if (first && winner && second && bid !== null && bid > winner.amountFen)
    acts.push({
      at: later(first.startsAt, 3),
      what: `${plan.key} bid`,
      run: () =>
        done(
          `${plan.key} bid`,
          submitBid(theatre.as(theatre.people.actorOf(second.agencyKey)), { no: each.no, amountsFen: [bid] }),
        ),
    });
  return [...acts, resultAct(theatre, each, rounds.at(-1)?.endsAt ?? moments.closesAt)];
}

/** One talk: the owner asks, the agency keeps its price, the owner agrees. */
function talkActs(theatre: Theatre, each: Played): Act[] {
  const { plan, moments } = each;
  const winner = lowest(plan);
  if (!winner) return [];
  const owner = theatre.as(theatre.people.actorOf(plan.ownerKey));
  const agency = theatre.as(theatre.people.actorOf(winner.agencyKey));
  const act = (minutes: number, what: string, run: () => Promise<unknown>): Act => ({
    at: later(moments.closesAt, minutes),
    what: `${plan.key} ${what}`,
    run,
  });
  const terms = { amountFen: null, days: null };
  return [
    act(10, "ask", () =>
      done(
        `${plan.key} ask`,
        askAgency(owner, {
          no: each.no,
          agency: theatre.people.codeOf(winner.agencyKey),
          text: "请说明报价包含的全部工作内容，并确认能够按期交付。",
          ...terms,
        }),
      ),
    ),
    act(25, "answer", () =>
      done(
        `${plan.key} answer`,
        answerOwner(agency, {
          no: each.no,
          amountsFen: [winner.amountFen],
          days: winner.workingDays,
          text: "报价已包含现场踏勘、报告编制和配合评审修改，能够按期交付。",
        }),
      ),
    ),
    act(40, "agree", () => done(`${plan.key} agree`, agreeTalk(owner, { no: each.no }))),
    resultAct(theatre, each, later(moments.closesAt, 41)),
  ];
}

function resultAct(theatre: Theatre, each: Played, at: Date): Act {
  const what = `${each.plan.key} result`;
  return {
    at,
    what,
    run: async () => {
      const row = await findNeed(theatre.db, each.no);
      return done(what, openNeed(theatre.opener, row!.id, theatre.key));
    },
  };
}
