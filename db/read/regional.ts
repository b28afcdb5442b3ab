import { and, desc, eq, ilike, inArray, notInArray, or, sql } from "drizzle-orm";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { approvalCase, caseRequirement } from "../schema/case.ts";
import { organisation, storedFile } from "../schema/organisation.ts";
import { commitmentCheck, regionalResult, regionalUse } from "../schema/regional.ts";
import { itemNames } from "../store/bundle.ts";
import { containing } from "./page.ts";

const longestList = 500;
const columns = {
  id: regionalResult.id,
  no: regionalResult.no,
  version: regionalResult.version,
  titleZh: regionalResult.titleZh,
  titleEn: regionalResult.titleEn,
  itemCodes: regionalResult.itemCodes,
  projectCodes: regionalResult.projectCodes,
  zone: regionalResult.zone,
  polygon: regionalResult.polygon,
  validFrom: regionalResult.validFrom,
  validTo: regionalResult.validTo,
  conditions: regionalResult.conditions,
  commitment: regionalResult.commitment,
  reason: regionalResult.reason,
  state: regionalResult.state,
  fileId: regionalResult.fileId,
  departmentId: regionalResult.departmentId,
  jurisdictionCode: regionalResult.jurisdictionCode,
  department: organisation.name,
  departmentEn: organisation.nameEn,
  proposedBy: regionalResult.proposedBy,
  decidedAt: regionalResult.decidedAt,
  decisionNote: regionalResult.decisionNote,
  revokedAt: regionalResult.revokedAt,
  revokeReason: regionalResult.revokeReason,
  fileName: storedFile.name,
  uses: sql<number>`(select count(*)::int from ${regionalUse} u join ${regionalResult} v on v.id = u.result_id
    where v.no = ${regionalResult.no} and u.ended_at is null)`,
};

function results(db: Db) {
  return db
    .select(columns)
    .from(regionalResult)
    .innerJoin(organisation, eq(organisation.id, regionalResult.departmentId))
    .innerJoin(storedFile, eq(storedFile.id, regionalResult.fileId));
}
export type RegionalListed = Awaited<ReturnType<typeof results>>[number];
/** As people see it on a day: in force is not yet, or no longer, valid outside its days. */
export type ShownState = RegionalListed["state"] | "coming" | "expired";

export function shownState(
  { state, validFrom, validTo }: Pick<RegionalListed, "state" | "validFrom" | "validTo">,
  on: Day,
): ShownState {
  if (state !== "in_force") return state;
  if (on < validFrom) return "coming";
  return on > validTo ? "expired" : "in_force";
}

/** In force or revoked: what has been public stays public. By project code, zone or title. */
export async function publicResults(db: Db, q: string): Promise<RegionalListed[]> {
  const text = q.trim() === "" ? null : containing(q);
  return results(db)
    .where(
      and(
        inArray(regionalResult.state, ["in_force", "revoked"]),
        text
          ? or(
              ilike(regionalResult.titleZh, text),
              ilike(regionalResult.titleEn, text),
              ilike(regionalResult.zone, text),
              sql`array_to_string(${regionalResult.projectCodes}, ' ') ilike ${text}`,
            )
          : undefined,
      ),
    )
    .orderBy(regionalResult.state, desc(regionalResult.validTo), desc(regionalResult.no))
    .limit(longestList);
}

/** Every version of a number; those never confirmed only for its keepers. Newest first. */
export async function resultVersions(db: Db, no: string, keeper: boolean): Promise<RegionalListed[]> {
  const hidden = keeper ? undefined : notInArray(regionalResult.state, ["proposed", "returned"]);
  return results(db)
    .where(and(eq(regionalResult.no, no), hidden))
    .orderBy(desc(regionalResult.version));
}

/** For those who keep them: a department its own, an office those of its places. */
export async function keptResults(
  db: Db,
  by: { departmentId: number } | { jurisdictions: readonly string[] },
): Promise<RegionalListed[]> {
  const mine =
    "departmentId" in by
      ? eq(regionalResult.departmentId, by.departmentId)
      : inArray(regionalResult.jurisdictionCode, ["", ...by.jurisdictions]);
  return results(db)
    .where(and(mine, notInArray(regionalResult.state, ["superseded"])))
    .orderBy(desc(regionalResult.proposedAt))
    .limit(longestList);
}

/** Cases that rely on any version, with what was promised and what the checks found. */
export async function resultUses(db: Db, no: string) {
  const rows = await db
    .select({
      id: regionalUse.id,
      version: regionalResult.version,
      caseCode: approvalCase.code,
      projectName: approvalCase.projectName,
      owner: organisation.name,
      ownerEn: organisation.nameEn,
      itemCode: caseRequirement.itemCode,
      commitment: regionalUse.commitment,
      signedName: regionalUse.signedName,
      signedAt: regionalUse.signedAt,
      endedAt: regionalUse.endedAt,
    })
    .from(regionalUse)
    .innerJoin(regionalResult, eq(regionalResult.id, regionalUse.resultId))
    .innerJoin(caseRequirement, eq(caseRequirement.id, regionalUse.requirementId))
    .innerJoin(approvalCase, eq(approvalCase.id, caseRequirement.caseId))
    .innerJoin(organisation, eq(organisation.id, approvalCase.ownerId))
    .where(eq(regionalResult.no, no))
    .orderBy(desc(regionalUse.id))
    .limit(longestList);
  const checks = await checksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, checks: checks.filter(({ useId }) => useId === row.id) }));
}

async function checksOf(db: Db, useIds: readonly number[]) {
  if (useIds.length === 0) return [];
  const { useId, result, note, checkedAt } = commitmentCheck;
  return db
    .select({ useId, result, note, checkedAt })
    .from(commitmentCheck)
    .where(inArray(useId, [...useIds]))
    .orderBy(commitmentCheck.id);
}

export async function withItems(db: Db, rows: readonly RegionalListed[]) {
  const names = await itemNames(
    db,
    rows.flatMap(({ itemCodes }) => itemCodes),
  );
  return rows.map((row) => ({
    ...row,
    items: row.itemCodes.map((code) => names.get(code) ?? { code, nameZh: code, nameEn: code }),
  }));
}

/** The document of a version that is or was public. */
export async function publicFile(db: Db, no: string, version: number) {
  const [row] = await db
    .select({ name: storedFile.name, sha256: storedFile.sha256, mime: storedFile.mime })
    .from(regionalResult)
    .innerJoin(storedFile, eq(storedFile.id, regionalResult.fileId))
    .where(
      and(
        eq(regionalResult.no, no),
        eq(regionalResult.version, version),
        notInArray(regionalResult.state, ["proposed", "returned"]),
      ),
    );
  return row ?? null;
}
