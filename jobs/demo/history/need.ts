import { departmentKey } from "../world/organisations.ts";
import { priceDocumentOf } from "#db/seed/data/price-documents.ts";
import { serviceItemOf } from "#db/seed/data/service-items.ts";
import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { closingTime, periodEnd } from "#domain/calendar/working-days.ts";
import { hex } from "#domain/shared/encoding.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import type { noticeKey } from "#db/schema/quote.ts";
import { directCodeOf } from "../direct-code.ts";
import { dateOf } from "./moments.ts";
import { clock, system, tell, type Tale } from "./tale.ts";

type NoticeKey = typeof noticeKey.$inferInsert;

const { profile, version, gradeGatePublic, gradeGatePrivate, periods } = defaultPolicy;

export const hasPublicReview = ({ plan, ownerSeed }: Pick<Tale, "plan" | "ownerSeed">) =>
  plan.publicFunds || ownerSeed.publicBody;

function capOfPlan({ plan, ownerSeed }: Tale): FeeCap {
  const { priceDocumentId, priceMode } = serviceItemOf(plan.itemCode);
  const document = priceDocumentId ? priceDocumentOf(priceDocumentId).rule : null;
  const { quantities, ceilingFen } = plan;
  const cap = feeCap({
    document,
    mode: priceMode,
    quantities,
    sector: ownerSeed.sector,
    policy: defaultPolicy,
    ceilingFen,
  });
  if (!cap.ok) throw new RangeError(`no cap for ${plan.key}: ${cap.refusal.code}`);
  return cap.value;
}

/** Where the need stood in the end. */
function finalState({ stage }: Tale["plan"]): NeedState {
  if (stage === "failed" || stage === "cancelled") return stage;
  return "contracted";
}

/** The notice as it was published and as it ended. */
export function addNeed(tale: Tale, key: NoticeKey | null): void {
  const { plan, moments, ids, no, ledger, people, ownerSeed, owner, requirement } = tale;
  const cap = capOfPlan(tale);
  const { itemCode, title, description, method, funding, publicFunds, ceilingFen } = plan;
  ledger.needs.push({
    id: ids.need,
    no,
    ownerId: people.idOf(plan.ownerKey),
    caseId: requirement.caseId,
    requirementId: requirement.id,
    itemCode,
    title,
    description,
    method,
    funding,
    publicFunds,
    ceilingFen,
    state: finalState(plan),
    policyProfile: profile,
    policyVersion: version,
    priceDocumentId: serviceItemOf(itemCode).priceDocumentId,
    quantities: { ...plan.quantities },
    sector: ownerSeed.sector,
    capFen: cap.capFen,
    cap,
    allowedGrades: [...(publicFunds ? gradeGatePublic : gradeGatePrivate)],
    complaintContact: ownerSeed.phone,
    createdBy: owner.accountId,
    createdAt: moments.draftedAt,
    ...choiceOf(tale),
    ...datesOf(tale),
  });
  if (key) ledger.keys.push(key);
  tellNotice(tale, cap, key);
}

/** A directly chosen agency's offer is part of the notice. */
function choiceOf({ plan, people }: Tale) {
  const [direct] = plan.method === "direct" ? plan.quotes : [];
  if (!direct) return { serviceDays: plan.serviceWorkingDays };
  return {
    serviceDays: direct.workingDays,
    directAgencyId: people.idOf(direct.agencyKey),
    directPriceFen: direct.amountFen,
    directCode: directCodeOf(plan),
    directReason: plan.directReason,
  };
}

function datesOf(tale: Tale) {
  const { plan, moments } = tale;
  const { publishedAt, closesAt, noticeWd, publicityWd, publicityEndsAt, cancelledAt } = moments;
  const wasOpened = plan.engagement !== null && plan.method !== "direct";
  return {
    noticeWd,
    publicityWd,
    publishedAt,
    closesAt,
    publicityEndsAt,
    cancelledAt,
    opensAt: closesAt,
    questionsCloseAt: questionsClose(tale),
    openedAt: wasOpened ? closesAt : null,
    cancelReason: plan.stage === "cancelled" ? plan.endReason : null,
    failReason: plan.stage === "failed" ? "need.too_few_quotes" : null,
  };
}

function questionsClose({ moments, cal }: Tale): Date {
  const { publishedAt, noticeWd } = moments;
  if (noticeWd === 0) return publishedAt;
  const closes = dateOf(
    closingTime(cal, publishedAt, Math.max(noticeWd - periods.questionsBeforeClosing, 0)),
  );
  return closes > publishedAt ? closes : publishedAt;
}

function tellNotice(tale: Tale, cap: FeeCap, key: NoticeKey | null): void {
  const { plan, moments, no, owner, people, cal } = tale;
  tell(tale, {
    at: moments.draftedAt,
    actor: owner,
    type: "need.drafted",
    data: { no, method: plan.method },
  });
  const reviewed = hasPublicReview(tale);
  if (reviewed) {
    const dueAt = dateOf(periodEnd(cal, moments.submittedAt, periods.needCheck)).toISOString();
    tell(tale, { at: moments.submittedAt, actor: owner, type: "need.submitted", data: { no, dueAt } });
  }
  const data = {
    no,
    title: plan.title,
    method: plan.method,
    round: 1,
    itemCode: plan.itemCode,
    capFen: cap.capFen,
    closesAt: moments.closesAt.toISOString(),
    policy: `${profile} v${version}`,
    ...(key ? { keyId: key.keyId, draw: key.drawId, drawCommit: hex(key.drawCommit) } : {}),
  };
  const actor = reviewed ? people.staff("operator@demo") : owner;
  tell(tale, { at: moments.publishedAt, actor, type: "need.published", data, visibility: "public" });
}

/** A notice that was withdrawn, or closed with too few quotes. */
export function tellFailure(tale: Tale): void {
  const { plan, moments, no, owner } = tale;
  if (plan.stage === "cancelled") {
    tell(tale, {
      at: moments.cancelledAt!,
      actor: owner,
      type: "need.cancelled",
      data: { no, reason: plan.endReason },
      visibility: "public",
    });
    return;
  }
  tell(tale, { at: moments.closesAt, actor: clock, type: "need.closed", data: { no }, visibility: "public" });
  const data = { no, round: 1, reason: "need.too_few_quotes" };
  tell(tale, { at: moments.closesAt, actor: system, type: "need.failed", data, visibility: "public" });
}

/** The approving department's person for the case. */
export function approverOf({ people, project }: Tale) {
  return people.actorOf(departmentKey(project.departmentCode, project.jurisdictionCode));
}
