import { createHash } from "node:crypto";
import { contractText } from "#app/commands/engagement/contract-text.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { serviceItemOf } from "#db/seed/data/service-items.ts";
import { defaultMilestones } from "#domain/engagement/rules.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { Fen } from "#domain/shared/money.ts";
import { bankReference } from "../texts.ts";
import { dateOf } from "./moments.ts";
import { clock, system, tellWork, type Tale } from "./tale.ts";

const { periods, correctionRounds } = defaultPolicy;

export function addContract(tale: Tale): void {
  const { ids, engagementNo: no, moments, owner, agency, ledger } = tale;
  const priceFen = tale.plan.engagement!.priceFen;
  const body = textOf(tale, priceFen);
  const bodySha256 = createHash("sha256").update(body, "utf8").digest("hex");
  const begunAt = moments.publicityEndsAt!;
  const signed = { data: { no, side: "owner", version: 1, bodySha256 }, type: "contract.signed" };
  ledger.contracts.push({
    engagementId: ids.engagement,
    version: 1,
    body,
    bodySha256,
    createdAt: begunAt,
    ownerSignedAt: moments.ownerSignedAt,
    ownerSignedBy: owner.accountId,
    ownerSignedName: owner.name,
    agencySignedAt: moments.startedAt,
    agencySignedBy: agency.accountId,
    agencySignedName: agency.name,
  });
  tellWork(tale, {
    at: begunAt,
    actor: clock,
    type: "contract.drafted",
    data: { no, version: 1, bodySha256 },
  });
  tellWork(tale, { at: moments.ownerSignedAt!, actor: owner, ...signed });
  const at = moments.startedAt!;
  tellWork(tale, { at, actor: agency, ...signed, data: { ...signed.data, side: "agency" } });
  const data = { no, version: 1, bodySha256, priceFen };
  addMilestones(tale, priceFen);
  tellWork(tale, { at, actor: system, type: "engagement.contracted", data, visibility: "public" });
  tellWork(tale, { at, actor: system, type: "contract.filed", data });
}

function textOf(tale: Tale, priceFen: Fen): string {
  const { plan, people, project, agencyCode, engagementNo, no } = tale;
  const item = serviceItemOf(plan.itemCode);
  return contractText({
    no: engagementNo,
    needNo: no,
    needTitle: plan.title,
    caseCode: project.code,
    projectName: project.projectName,
    ownerName: people.nameOf(plan.ownerKey),
    ownerCode: people.codeOf(plan.ownerKey),
    agencyName: people.nameOf(plan.engagement!.agencyKey),
    agencyCode,
    lines: [{ itemName: item.name.zh, deliverableName: item.deliverable.zh, priceFen }],
    priceFen,
    days: plan.engagement!.workingDays,
    milestones: defaultMilestones(priceFen, defaultPolicy),
    periods,
    correctionRounds,
  });
}

type Payment = {
  readonly fellDueAt: Date | null;
  readonly paidAt: Date | null;
  readonly receivedAt: Date | null;
};

function addMilestones(tale: Tale, priceFen: Fen): void {
  const { moments } = tale;
  for (const [at, { kind, amountFen }] of defaultMilestones(priceFen, defaultPolicy).entries()) {
    const payment: Payment =
      kind === "start"
        ? { fellDueAt: moments.startedAt, paidAt: moments.startPaidAt, receivedAt: moments.startReceivedAt }
        : {
            fellDueAt: moments.acceptedAt,
            paidAt: moments.balancePaidAt,
            receivedAt: moments.balanceReceivedAt,
          };
    addMilestone(tale, { seq: at + 1, kind, amountFen }, payment);
  }
}

type Step = { readonly seq: number; readonly kind: "start" | "acceptance"; readonly amountFen: Fen };

function addMilestone(
  tale: Tale,
  { seq, kind, amountFen }: Step,
  { fellDueAt, paidAt, receivedAt }: Payment,
): void {
  const { engagementNo: no, owner, agency, cal, ids } = tale;
  const dueAt = fellDueAt && dateOf(periodEnd(cal, fellDueAt, periods.payment));
  tale.ledger.milestones.push({
    engagementId: ids.engagement,
    seq,
    kind,
    amountFen,
    state: receivedAt ? "confirmed" : "cancelled",
    dueAt,
    paidAt,
    paidBy: paidAt && owner.accountId,
    reference: paidAt && bankReference(no, seq),
    confirmedAt: receivedAt,
    confirmedBy: receivedAt && agency.accountId,
  });
  if (!fellDueAt || !dueAt) return;
  tellWork(tale, {
    at: fellDueAt,
    actor: system,
    type: "milestone.fell_due",
    data: { no, seq, amountFen, dueAt: dueAt.toISOString() },
  });
  if (paidAt)
    tellWork(tale, { at: paidAt, actor: owner, type: "payment.recorded", data: { no, seq, amountFen } });
  if (receivedAt)
    tellWork(tale, {
      at: receivedAt,
      actor: agency,
      type: "payment.confirmed",
      data: { no, seq, amountFen },
    });
}
