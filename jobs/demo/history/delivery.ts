import { randomUUID } from "node:crypto";
import { keepBytes } from "#app/integrations/files/store.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { lateness } from "#domain/engagement/rules.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { DeliverablePlan } from "#db/seed/generate/types-market.ts";
import { reserveIds } from "#db/seed/bulk.ts";
import type { Db } from "#db/client.ts";
import { addConduct } from "./conduct.ts";
import { reportPdf } from "../report-pdf.ts";
import { dateOf, type VersionMoments } from "./moments.ts";
import { clock, tellWork, type Tale } from "./tale.ts";

const { periods } = defaultPolicy;
/** Up to a fifth of the promised days counts as slightly late, rules.md 5.9. */
const grosslyLateBp = 2_000;

/** Every version with its file and what the owner said to it; the id of the accepted one. */
export async function addDeliveries(db: Db, tale: Tale): Promise<number | null> {
  const { plan, moments } = tale;
  const versions = plan.engagement!.deliverables;
  if (versions.length === 0) return null;
  const ids = await reserveIds(db, "deliverable", versions.length);
  for (const [at, version] of versions.entries())
    await addVersion(tale, ids[at]!, version, moments.versions[at]!);
  return ids.at(-1)!;
}

async function addVersion(tale: Tale, id: number, plan: DeliverablePlan, at: VersionMoments): Promise<void> {
  const { ids, agency, ledger, practitioners, moments } = tale;
  const { submittedAt, returnedAt } = at;
  const { fileId, sha256 } = await addFile(tale, plan, submittedAt);
  const won = tale.plan.quotes.find(({ agencyKey }) => agencyKey === tale.plan.engagement!.agencyKey)!;
  ledger.deliverables.push({
    id,
    engagementId: ids.engagement,
    version: plan.version,
    title: plan.title,
    note: plan.note,
    fileId,
    sha256,
    practitionerId: practitioners.get(won.practitionerNo)!,
    state: returnedAt ? "returned" : "accepted",
    submittedAt,
    submittedBy: agency.accountId,
    defects: [...plan.defects],
    returnedAt,
    acceptedAt: returnedAt ? null : moments.acceptedAt,
  });
  tellVersion(tale, plan, { ...at, sha256 });
}

async function addFile(
  { agency, ledger, engagementNo, project }: Tale,
  { title, version }: DeliverablePlan,
  createdAt: Date,
) {
  const text = {
    title,
    project: project.projectName,
    agency: agency.organisationName,
    engagementNo,
    version,
  };
  const bytes = reportPdf(text);
  const sha256 = await keepBytes(bytes);
  const id = randomUUID();
  ledger.files.push({
    id,
    sha256,
    name: `${title}.pdf`,
    mime: "application/pdf",
    size: bytes.length,
    purpose: "deliverable",
    organisationId: agency.organisationId,
    uploadedBy: agency.accountId,
    createdAt,
  });
  return { fileId: id, sha256 };
}

function tellVersion(
  tale: Tale,
  { version, defects }: DeliverablePlan,
  { submittedAt, returnedAt, sha256 }: VersionMoments & { sha256: string },
): void {
  const { engagementNo: no, agency, owner, cal, plan, moments } = tale;
  const work = plan.engagement!;
  const { lateDays, lateBp } = lateness(work.workingDays, work.workingDays + work.lateDays);
  if (version === 1 && lateBp > 0) noteLate(tale, submittedAt, lateBp);
  const data = { no, version, sha256, lateDays, lateBp: version === 1 ? lateBp : 0 };
  tellWork(tale, { at: submittedAt, actor: agency, type: "deliverable.submitted", data });
  if (returnedAt) {
    const dueAt = dateOf(periodEnd(cal, returnedAt, periods.correction)).toISOString();
    tellWork(tale, {
      at: returnedAt,
      actor: owner,
      type: "deliverable.returned",
      data: { no, version, defects: defects.length, dueAt },
    });
    return;
  }
  const { deemedAccepted } = work;
  if (deemedAccepted) {
    const remindedAt = dateOf(periodEnd(cal, submittedAt, periods.ownerAccepts));
    tellWork(tale, { at: remindedAt, actor: clock, type: "engagement.acceptance_reminded", data: { no } });
  }
  const accepted = { no, version, sha256, deemed: deemedAccepted };
  tellWork(tale, {
    at: moments.acceptedAt!,
    actor: deemedAccepted ? clock : owner,
    type: "engagement.accepted",
    data: accepted,
    visibility: "public",
  });
}

function noteLate(tale: Tale, at: Date, lateBp: number): void {
  const { plan, engagementNo: no, moments, cal } = tale;
  const { workingDays, lateDays } = plan.engagement!;
  tellWork(tale, {
    at: dateOf(periodEnd(cal, moments.startedAt!, workingDays)),
    actor: clock,
    type: "engagement.delivery_overdue",
    data: { no },
  });
  const facts = `约定 ${workingDays} 个工作日，逾期 ${lateDays} 个工作日提交成果。`;
  addConduct(tale, {
    code: lateBp > grosslyLateBp ? "late_grossly" : "late_slightly",
    facts,
    at,
  });
}
