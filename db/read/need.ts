import { and, arrayContains, desc, eq, inArray } from "drizzle-orm";
import { effectiveState } from "#domain/need/effective-state.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Db } from "../client.ts";
import { need } from "../schema/need.ts";
import { organisation } from "../schema/organisation.ts";
import { noticeKey } from "../schema/quote.ts";
import { auditEvent } from "../schema/spine.ts";
import { itemNames } from "../store/bundle.ts";
import { documentsOf } from "../store/need-document.ts";
import { linesOf } from "../store/need-line.ts";
import { basisOf, type NeedBasis } from "../store/need.ts";

const ownColumns = {
  id: need.id,
  no: need.no,
  ownerId: need.ownerId,
  requirementId: need.requirementId,
  bundleCode: need.bundleCode,
  itemCode: need.itemCode,
  title: need.title,
  description: need.description,
  method: need.method,
  state: need.state,
  round: need.round,
  policyProfile: need.policyProfile,
  policyVersion: need.policyVersion,
  quantities: need.quantities,
  sector: need.sector,
  funding: need.funding,
  publicFunds: need.publicFunds,
  payer: need.payer,
  ceilingFen: need.ceilingFen,
  capFen: need.capFen,
  allowedGrades: need.allowedGrades,
  gradeGate: need.gradeGate,
  gradeGateReason: need.gradeGateReason,
  serviceDays: need.serviceDays,
  weights: need.weights,
  priceRounds: need.priceRounds,
  complaintContact: need.complaintContact,
  noticeWd: need.noticeWd,
  publicityWd: need.publicityWd,
  provisionalDates: need.provisionalDates,
  publishedAt: need.publishedAt,
  questionsCloseAt: need.questionsCloseAt,
  closesAt: need.closesAt,
  opensAt: need.opensAt,
  openedAt: need.openedAt,
  publicityEndsAt: need.publicityEndsAt,
  noticeVersion: need.noticeVersion,
  cancelCode: need.cancelCode,
  cancelReason: need.cancelReason,
  failReason: need.failReason,
  directCode: need.directCode,
  directReason: need.directReason,
  directPriceFen: need.directPriceFen,
  directAgencyId: need.directAgencyId,
  avoidList: need.avoidList,
  createdAt: need.createdAt,
};
export type NeedPage = NonNullable<Awaited<ReturnType<typeof readNeed>>>;

/** One notice as its page shows it; drafts come too, the route decides who may see them. Never a word about quotes. */
export async function readNeed(db: Db, no: string, now: Date) {
  const [row] = await db
    .select({ ...ownColumns, cap: need.cap })
    .from(need)
    .where(eq(need.no, no));
  const basis = row ? await basisOf(db, row.requirementId) : null;
  if (!row || !basis) return null;
  const [key] = await db
    .select({ keyId: noticeKey.keyId, drawId: noticeKey.drawId, drawCommit: noticeKey.drawCommit })
    .from(noticeKey)
    .where(and(eq(noticeKey.needId, row.id), eq(noticeKey.needRound, row.round)));
  const department = await nameOf(db, basis.case.departmentId);
  return {
    ...row,
    lines: await shownLines(db, row),
    documents: await documentsOf(db, row.id),
    cap: row.cap as FeeCap | null,
    state: effectiveState(row, now),
    isDraft: row.state === "draft" || row.state === "own_approval" || row.state === "review",
    directAgency: row.directAgencyId === null ? null : await nameOf(db, row.directAgencyId),
    ...shownBasis(basis),
    case: { ...shownCase(basis), department },
    key: key ? { ...key, drawCommit: key.drawCommit.toString("hex") } : null,
  };
}

/** Each item with its own cap; a draft's are not known before it is assessed. */
async function shownLines(db: Db, row: Parameters<typeof linesOf>[1]) {
  const lines = await linesOf(db, row);
  const names = await itemNames(
    db,
    lines.map(({ itemCode }) => itemCode),
  );
  return lines.map(({ requirementId, itemCode, cap }) => ({
    requirementId,
    itemCode,
    nameZh: names.get(itemCode)?.nameZh ?? itemCode,
    nameEn: names.get(itemCode)?.nameEn ?? itemCode,
    cap,
  }));
}

function shownCase({ case: file }: NeedBasis) {
  const { code, projectName, matterZh, matterEn, jurisdictionCode } = file;
  return { code, projectName, matterZh, matterEn, jurisdictionCode, confirmed: file.confirmedAt !== null };
}

/** Columns by name: an owner's telephone, for one, stays behind. */
function shownBasis({ item, price, requirement, owner }: NeedBasis) {
  const { code, nameZh, nameEn, deliverableZh, deliverableEn, qualificationZh, qualificationEn, limitWd } =
    item;
  return {
    owner: { code: owner.code, name: owner.name, nameEn: owner.nameEn, publicBody: owner.publicBody },
    item: { code, nameZh, nameEn, deliverableZh, deliverableEn, qualificationZh, qualificationEn, limitWd },
    requirement: {
      reason: requirement.reason,
      basis: requirement.basis,
      neededOn: requirement.neededOn,
      voluntary: requirement.voluntary,
    },
    price: price
      ? { number: price.number, titleZh: price.titleZh, titleEn: price.titleEn, clause: price.clause }
      : null,
  };
}

async function nameOf(db: Db, id: number) {
  const [row] = await db
    .select({
      id: organisation.id,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
    })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row ?? null;
}

/** What the operator told the owner when it sent the draft back last; [] when it never did. */
export async function lastReturnedDefects(db: Db, no: string): Promise<string[]> {
  const [row] = await db
    .select({ payload: auditEvent.payload })
    .from(auditEvent)
    .where(and(eq(auditEvent.type, "need.returned"), arrayContains(auditEvent.subjects, [`need:${no}`])))
    .orderBy(desc(auditEvent.at))
    .limit(1);
  return Array.isArray(row?.payload["defects"]) ? row.payload["defects"].map(String) : [];
}

/** Why the owner's own approver sent the draft back the last time; null when nobody did, or it has been asked again since. */
export async function lastApprovalRefusal(db: Db, no: string): Promise<string | null> {
  const [row] = await db
    .select({ type: auditEvent.type, payload: auditEvent.payload })
    .from(auditEvent)
    .where(
      and(
        inArray(auditEvent.type, ["need.approval_asked", "need.approval_refused"]),
        arrayContains(auditEvent.subjects, [`need:${no}`]),
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(1);
  const reason = row?.type === "need.approval_refused" ? row.payload["reason"] : null;
  return typeof reason === "string" ? reason : null;
}
