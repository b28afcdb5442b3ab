import { periodEnd } from "#domain/calendar/working-days.ts";
import { confirmBy, pathOf } from "#domain/need/schedule.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { QuotePlan } from "#db/seed/generate/types-market.ts";
import type { Actor, PersonActor } from "#domain/shared/actor.ts";
import { directCodeOf } from "../direct-code.ts";
import { dateOf } from "./moments.ts";
import { hasPublicReview } from "./need.ts";
import { shortlistIn } from "./shortlist.ts";
import { clock, system, tell, type Tale } from "./tale.ts";

const { profile, version, periods } = defaultPolicy;

type Won = { readonly quote: QuotePlan; readonly envelopeId: string | null };

/** The result: proposed, publicised, confirmed by the agency, definite at the end of publicity; then the work begins. */
export function addAward(tale: Tale, { quote, envelopeId }: Won): void {
  const { plan, moments, ids, people, ledger } = tale;
  const at = plan.method === "direct" ? moments.publishedAt : moments.closesAt;
  const publicityEndsAt = moments.publicityEndsAt!;
  ledger.awards.push({
    id: ids.award,
    needId: ids.need,
    agencyId: people.idOf(quote.agencyKey),
    envelopeId,
    rank: 1,
    amountFen: quote.amountFen,
    days: quote.workingDays,
    state: "confirmed",
    gradeAtAward: tale.gradeAt(quote.agencyKey, at),
    publicityFrom: moments.publicityFrom,
    publicityEndsAt,
    confirmBy: confirmUntil(tale),
    agencyConfirmedAt: moments.agencyConfirmedAt,
    confirmedAt: publicityEndsAt,
    at,
  });
  tellAward(tale, quote);
  addEngagement(tale, quote, publicityEndsAt);
}

/** A directly chosen agency gives its word before the result is public, any other one within publicity. */
function tellAward(tale: Tale, { amountFen, workingDays: days }: QuotePlan): void {
  const { plan, moments, no, agencyCode: agency } = tale;
  const direct = plan.method === "direct";
  const tellPublicly = (at: Date, actor: Actor, type: string, more: Record<string, unknown>) =>
    tell(tale, {
      at,
      actor,
      type,
      data: { no, agency, ...more },
      also: [`agency:${agency}`],
      visibility: "public",
    });
  const confirmed = () => tellPublicly(moments.agencyConfirmedAt!, tale.agency, "award.agency_confirmed", {});
  const terms = { amountFen, days };
  if (direct) {
    const list = shortlistIn(tale);
    tellPublicly(moments.publishedAt, publisher(tale), "award.proposed", {
      ...terms,
      code: directCodeOf(plan),
      reason: plan.directReason,
      shortlist: list.sha256,
      listed: list.agencies.length,
    });
    confirmed();
  }
  const ends = {
    publicityEndsAt: moments.publicityEndsAt!.toISOString(),
    confirmByAt: confirmUntil(tale).toISOString(),
  };
  tellPublicly(moments.publicityFrom!, direct ? tale.agency : system, "award.publicised", {
    ...terms,
    rank: 1,
    ...ends,
  });
  if (!direct) confirmed();
  const confirmedAt = moments.publicityEndsAt!;
  tellPublicly(confirmedAt, clock, "award.confirmed", { ...terms, confirmedAt: confirmedAt.toISOString() });
}

function publisher(tale: Tale): PersonActor {
  return hasPublicReview(tale) ? tale.people.staff("operator@demo") : tale.owner;
}

function confirmUntil({ plan, moments, cal }: Tale): Date {
  if (plan.method === "direct") return moments.publicityEndsAt!;
  const path = pathOf({
    method: plan.method,
    publicFunds: plan.publicFunds,
    estimatedFen: plan.capFen!,
    policy: defaultPolicy,
  });
  return dateOf(confirmBy({ path, cal, publicityEndsAt: moments.publicityEndsAt! }));
}

function addEngagement(
  tale: Tale,
  { amountFen: priceFen, workingDays: days }: QuotePlan,
  begunAt: Date,
): void {
  const { plan, ids, no, engagementNo, agencyCode: agency, people, ledger, cal } = tale;
  const contractDueAt = dateOf(periodEnd(cal, begunAt, periods.contractSigned));
  ledger.engagements.push({
    id: ids.engagement,
    no: engagementNo,
    needId: ids.need,
    awardId: ids.award,
    requirementId: tale.requirement.id,
    ownerId: people.idOf(plan.ownerKey),
    agencyId: tale.agency.organisationId,
    itemCode: plan.itemCode,
    publicFunds: plan.publicFunds,
    priceFen,
    days,
    policyProfile: profile,
    policyVersion: version,
    contractDueAt,
    createdAt: begunAt,
    ...endedWork(tale),
  });
  const data = { no: engagementNo, need: no, agency, priceFen, contractDueAt: contractDueAt.toISOString() };
  const also = [`agency:${agency}`, `engagement:${engagementNo}`];
  tell(tale, { at: begunAt, actor: clock, type: "engagement.started", data, also, visibility: "public" });
}

/** The engagement's row as it stood when all was over. */
function endedWork({ plan, moments, cal }: Tale) {
  const work = plan.engagement!;
  const startedAt = moments.startedAt!;
  const firstDueAt = dateOf(periodEnd(cal, startedAt, work.workingDays));
  const rounds = moments.versions.filter(({ returnedAt }) => returnedAt !== null).length;
  return {
    state: work.terminatedOn ? "terminated" : "completed",
    startedAt,
    firstDueAt,
    dueAt: null,
    acceptDueAt:
      moments.acceptedAt &&
      dateOf(periodEnd(cal, moments.versions.at(-1)!.submittedAt, periods.ownerAccepts)),
    acceptedAt: moments.acceptedAt,
    deemedAccepted: work.deemedAccepted,
    reworkRounds: rounds,
    lateDays: work.lateDays,
    ratingDueAt: moments.ratingDueAt,
    completedAt: moments.balanceReceivedAt,
    terminatedAt: moments.terminatedAt,
    terminationReason: work.terminatedOn ? work.terminationReason : null,
  };
}
