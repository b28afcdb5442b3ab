import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { openNeed } from "#app/commands/award/open-need.ts";
import { cancelNeed } from "#app/commands/need/cancel-need.ts";
import { createNeed } from "#app/commands/need/create-need.ts";
import { lockShortlist } from "#app/commands/need/lock-shortlist.ts";
import type { NeedInput } from "#app/commands/need/need-input.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { reviewNeed } from "#app/commands/need/review-need.ts";
import { submitQuote } from "#app/commands/quote/submit-quote.ts";
import { findNeed } from "#db/store/need.ts";
import type { NeedPlan, QuotePlan } from "#db/seed/generate/types-market.ts";
import { instantOf, type Deed } from "../day-plan.ts";
import type { Moments } from "../history/moments.ts";
import { directCodeOf } from "../direct-code.ts";
import { requirementKey } from "../world/cases.ts";
import { senderOf } from "./alarm.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

/** A plan while it is played: the numbers appear as the commands give them. */
export type Played = { readonly plan: NeedPlan; readonly moments: Moments; no: string };

const unsubmitted = "draft";
const everybody = { q: "", grades: [], district: "" } as const;

/** From the draft to the agency's word, as far as the plan goes. */
export function needActs(theatre: Theatre, played: Played): Act[] {
  const { plan, moments } = played;
  const { people } = theatre;
  const owner = people.actorOf(plan.ownerKey);
  const reviewed =
    plan.publicFunds ||
    theatre.market.owners.some(({ key, publicBody }) => key === plan.ownerKey && publicBody);
  const act = (at: Date, deed: Deed, run: Act["run"]): Act => ({
    at,
    what: `${plan.key} ${deed}`,
    run: () => run(),
  });
  const publish = () => done(`${plan.key} publish`, publishNeed(theatre.as(owner), { no: played.no }));
  const acts = [
    act(moments.draftedAt, "draft", async () => {
      const made = await done(`${plan.key} draft`, createNeed(theatre.as(owner), inputOf(theatre, plan)));
      played.no = made.no;
      if (plan.method === "direct" && plan.quotes.length > 0)
        await done(`${plan.key} list`, lockShortlist(theatre.as(owner), { no: made.no, filters: everybody }));
    }),
  ];
  if (plan.stage === unsubmitted) return acts;
  if (reviewed) acts.push(act(moments.submittedAt, "submit", publish));
  if (!plan.publishedOn) return acts;
  const approve = () =>
    done(
      `${plan.key} approve`,
      reviewNeed(theatre.as(people.staff("operator@demo")), {
        no: played.no,
        decision: "approve",
        defects: [],
      }),
    );
  acts.push(act(moments.publishedAt, "publish", reviewed ? approve : publish));
  if (plan.method !== "direct") acts.push(...quotingActs(theatre, played, act));
  return [...acts, ...confirmActs(theatre, played, act)];
}

type MakeAct = (at: Date, deed: Deed, run: Act["run"]) => Act;

function quotingActs(theatre: Theatre, played: Played, act: MakeAct): Act[] {
  const { plan, moments } = played;
  const owner = theatre.people.actorOf(plan.ownerKey);
  const quotes = plan.quotes.map((quote) =>
    act(instantOf("quote", quote.submittedOn, `${plan.key} ${quote.agencyKey}`), "quote", () =>
      sendQuote(theatre, played, quote),
    ),
  );
  if (moments.cancelledAt)
    return [
      ...quotes,
      act(moments.cancelledAt, "cancel", () =>
        done(
          `${plan.key} cancel`,
          cancelNeed(theatre.as(owner), { no: played.no, code: "project_stopped", reason: plan.endReason }),
        ),
      ),
    ];
  return [...quotes, act(moments.closesAt, "publish", () => openAtClosing(theatre, played))];
}

async function sendQuote(theatre: Theatre, { plan, no }: Played, quote: QuotePlan): Promise<void> {
  const ctx = theatre.as(theatre.people.actorOf(quote.agencyKey));
  const practitionerIds = [theatre.practitioners.get(quote.practitionerNo)!];
  const input = {
    no,
    amountFen: quote.amountFen,
    discountBp: null,
    days: quote.workingDays,
    practitionerIds,
    conflictDeclared: true,
  };
  await done(
    `${plan.key} quote of ${quote.agencyKey}`,
    submitQuote(ctx, input, theatre.sign, senderOf(plan, quote)),
  );
}

async function openAtClosing(theatre: Theatre, { plan, no }: Played): Promise<void> {
  const row = await findNeed(theatre.db, no);
  await done(`${plan.key} opening`, openNeed(theatre.opener, row!.id, theatre.key));
}

/** A result that is still before the public waits for its winner; a direct choice is public only after the agency's word. */
function confirmActs(theatre: Theatre, played: Played, act: MakeAct): Act[] {
  const { plan, moments } = played;
  const winner =
    plan.engagement?.agencyKey ?? (plan.method === "direct" ? plan.quotes[0]?.agencyKey : undefined);
  if (!winner || !moments.agencyConfirmedAt) return [];
  const ctx = theatre.as(theatre.people.actorOf(winner));
  return [
    act(moments.agencyConfirmedAt, "agencyConfirms", () =>
      done(`${plan.key} confirm`, confirmAward(ctx, { no: played.no })),
    ),
  ];
}

function inputOf(
  { requirements, people, market }: Theatre,
  plan: NeedPlan,
): NeedInput & { requirementId: number } {
  const { title, description, quantities, funding, ceilingFen, itemCode } = plan;
  const quote = plan.method === "direct" ? (plan.quotes[0] ?? null) : null;
  // A draft that names nobody yet can only ask for quotes.
  const method = plan.method === "direct" && !quote ? "lowest" : plan.method;
  return {
    requirementId: requirements.get(requirementKey(plan.caseKey, itemCode))!.id,
    title,
    description,
    method,
    quantities,
    funding,
    payer: "owner",
    ceilingFen,
    avoid: [],
    weights: plan.weights ?? null,
    priceRounds: plan.priceRounds ?? 1,
    serviceDays: quote?.workingDays ?? plan.serviceWorkingDays,
    complaintContact: market.owners.find(({ key }) => key === plan.ownerKey)!.phone,
    direct: quote && {
      agencyCode: people.codeOf(quote.agencyKey),
      priceFen: quote.amountFen,
      code: directCodeOf(plan),
      reason: plan.directReason,
    },
  };
}
