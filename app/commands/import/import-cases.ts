import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { itemReasons, saveCase, saveRequirements } from "#db/store/entry.ts";
import { casesByCode, type KnownCase } from "#db/store/import-parties.ts";
import type { Tx } from "#db/transaction.ts";
import { readCaseRow, type CaseImportRow } from "./case-row.ts";
import { defineKind, inPlaces, type Judged, type Scope } from "./kind.ts";

type Plan = { readonly before: KnownCase | null };

/** Cases handed over by the approval system as a list. A row that is already in changes nothing. */
export const cases = defineKind<CaseImportRow, ReadonlyMap<string, KnownCase>, Plan>({
  name: "cases",
  key: ["项目代码"],
  read: (cells, scope) => readCaseRow(cells, scope.known),
  load: (tx, rows) =>
    casesByCode(
      tx,
      rows.map(({ code }) => code),
    ),
  judge,
  save,
});

function judge(row: CaseImportRow, known: ReadonlyMap<string, KnownCase>, scope: Scope): Judged<Plan> {
  const before = known.get(row.code) ?? null;
  if (before && before.ownerId !== row.ownerId)
    return refuse("entry.case_of_other_owner", { code: row.code });
  if (!inPlaces(scope, row.district) || (before && !inPlaces(scope, before.jurisdictionCode)))
    return { fault: { column: "所属区县", refusal: refuse("import.outside_place").refusal } };
  const result = !before ? "created" : sameAs(before, row) ? "unchanged" : "updated";
  return ok({ result, plan: { before } });
}

async function save(tx: Tx, ctx: Ctx, row: CaseImportRow, { before }: Plan, scope: Scope) {
  const { items, district, site, ...fields } = row;
  const areaM2 = row.areaM2 ?? before?.areaM2 ?? null;
  const zone = row.zone ?? before?.zone ?? null;
  const { siteLng, siteLat } = site ?? before ?? { siteLng: null, siteLat: null };
  const place = { jurisdictionCode: district, areaM2, zone, siteLng, siteLat };
  const caseId = await saveCase(tx, { ...fields, ...place, confirmedAt: scope.now });
  const reasons = await itemReasons(tx, items);
  await saveRequirements(
    tx,
    items.map((itemCode) => ({
      caseId,
      itemCode,
      phase: row.phase,
      reason: row.matterZh,
      basis: basisOf(reasons.get(itemCode)?.legalBasis ?? []),
    })),
  );
  await record(tx, ctx, {
    type: before ? "case.corrected" : "case.imported",
    subjects: [`case:${row.code}`],
    data: { projectName: row.projectName, items: [...items] },
    visibility: "public",
  });
  return ok(true);
}

export function basisOf(legalBasis: readonly { documentZh: string; clause: string }[]): string {
  return legalBasis
    .map((entry) => `《${entry.documentZh.replace(/^《|》$/g, "")}》${entry.clause}`)
    .join("；");
}

function sameAs(before: KnownCase, row: CaseImportRow): boolean {
  const fields = [
    "projectName",
    "departmentId",
    "matterZh",
    "phase",
    "limitWd",
    "acceptedOn",
    "investmentFen",
  ] as const;
  return (
    before.jurisdictionCode === row.district &&
    (row.areaM2 === null || row.areaM2 === before.areaM2) &&
    (row.site === null || (row.site.siteLng === before.siteLng && row.site.siteLat === before.siteLat)) &&
    (row.zone === null || row.zone === before.zone) &&
    fields.every((field) => before[field] === row[field]) &&
    row.items.every((item) => before.requirements.some((requirement) => requirement.itemCode === item))
  );
}
