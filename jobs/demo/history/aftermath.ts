import { rateAgency, rateOwner } from "#domain/rating/score.ts";
import { agencyCeilings, ownerCeilings } from "#domain/rating/criteria.ts";
import { lateness } from "#domain/engagement/rules.ts";
import { addConduct } from "./conduct.ts";
import { approverOf } from "./need.ts";
import { clock, system, tellWork, type Tale } from "./tale.ts";

/** What both sides said of each other, shown together or when the period was over. */
export function addRatings(tale: Tale): void {
  const { moments, engagementNo: no } = tale;
  const given = [rate(tale, "owner"), rate(tale, "agency")].filter(Boolean).length;
  if (given === 0 || !moments.revealedAt) return;
  tellWork(tale, {
    at: moments.revealedAt,
    actor: system,
    type: "rating.revealed",
    data: { no, published: given },
    visibility: "public",
  });
}

function rate(tale: Tale, side: "owner" | "agency"): boolean {
  const { plan, moments, ids, ledger, engagementNo: no } = tale;
  const work = plan.engagement!;
  const rating = side === "owner" ? work.ownerRating : work.agencyRating;
  const submittedAt = side === "owner" ? moments.ownerRatedAt : moments.agencyRatedAt;
  if (!rating || !submittedAt) return false;
  const actor = side === "owner" ? tale.owner : tale.agency;
  const judged = judgedBy(tale, side);
  if (!judged.ok) throw new RangeError(`${plan.key}: ${judged.refusal.code}`);
  const { marks, text, score } = judged.value;
  ledger.ratings.push({
    engagementId: ids.engagement,
    side,
    marks: { ...marks },
    comment: text,
    score,
    submittedAt,
    submittedBy: actor.accountId,
    publishedAt: moments.revealedAt,
  });
  tellWork(tale, { at: submittedAt, actor, type: "rating.submitted", data: { no, side } });
  return true;
}

function judgedBy({ plan }: Tale, side: "owner" | "agency") {
  const { ownerRating, agencyRating, workingDays, lateDays, deemedAccepted } = plan.engagement!;
  if (side === "owner") {
    const { lateBp } = lateness(workingDays, workingDays + lateDays);
    return rateAgency(
      { marks: ownerRating!.marks, text: ownerRating!.comment },
      ownerCeilings({ lateBp, chargedOverCap: false }),
    );
  }
  return rateOwner(
    { marks: agencyRating!.marks, text: agencyRating!.comment },
    agencyCeilings({ acceptedBySilence: deemedAccepted, paidLate: false }),
  );
}

/** The department's answer on the accepted report. */
export function addReview(tale: Tale, deliverableId: number): void {
  const { plan, moments, ids, ledger, engagementNo: no } = tale;
  const review = plan.engagement!.review;
  const at = moments.reviewedAt;
  if (!review || !at) return;
  const approver = approverOf(tale);
  const { result, bySilence, reason } = review;
  ledger.reviews.push({
    engagementId: ids.engagement,
    departmentId: approver.organisationId,
    deliverableId,
    result,
    bySilence,
    firstReview: true,
    reason,
    at,
  });
  if (result === "rejected")
    addConduct(tale, { code: "report_rejected", facts: `审批部门退回：${reason}`, at });
  const data = { no, result, bySilence, firstReview: true, reason };
  tellWork(tale, {
    at,
    actor: bySilence ? clock : approver,
    type: "report.reviewed",
    data,
    visibility: "public",
  });
}

export function tellEnd(tale: Tale): void {
  const { plan, moments, engagementNo: no, people } = tale;
  const work = plan.engagement!;
  if (moments.terminatedAt)
    tellWork(tale, {
      at: moments.terminatedAt,
      actor: people.staff("supervisor@demo"),
      type: "engagement.terminated",
      data: { no, reason: work.terminationReason },
      visibility: "public",
    });
  else
    tellWork(tale, {
      at: moments.balanceReceivedAt!,
      actor: system,
      type: "engagement.completed",
      data: { no },
      visibility: "public",
    });
}
