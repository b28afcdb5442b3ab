import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findCaseRow, itemReasons, loadLookups, saveCase, saveRequirements } from "#db/store/entry.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { caseColumns, readCaseRow, type CaseImportRow } from "./case-row.ts";
import { importRows } from "./import-rows.ts";
import type { ImportReport, Progress, RowResult } from "./report.ts";

/** Cases handed over by the approval system as a list. A row that is already in changes nothing. */
export async function importCases(
  ctx: Ctx,
  bytes: Buffer,
  progress?: Progress,
): Promise<Outcome<ImportReport>> {
  if (!hasRole(ctx.actor, "system", "operator")) return refuse("command.forbidden");
  const known = await loadLookups(ctx.db);
  return importRows<CaseImportRow>(
    bytes,
    {
      columns: caseColumns,
      key: "项目代码",
      read: (cells) => readCaseRow(cells, known),
      save: (row) => saveRow({ ...ctx, commandKey: null }, row),
    },
    progress,
  );
}

async function saveRow(ctx: Ctx, row: CaseImportRow): Promise<Outcome<RowResult>> {
  return withTx(ctx, { command: "case.import", input: row }, async (tx) => {
    const before = await findCaseRow(tx, row.code);
    if (before && before.ownerId !== row.ownerId)
      return refuse("entry.case_of_other_owner", { code: row.code });
    if (before && sameAs(before, row)) return ok("unchanged" as const);
    const { items, district, ...fields } = row;
    const caseId = await saveCase(tx, {
      ...fields,
      jurisdictionCode: district,
      confirmedAt: await appNow(tx),
    });
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
    return ok(before ? ("updated" as const) : ("created" as const));
  });
}

export function basisOf(legalBasis: readonly { documentZh: string; clause: string }[]): string {
  return legalBasis
    .map((entry) => `《${entry.documentZh.replace(/^《|》$/g, "")}》${entry.clause}`)
    .join("；");
}

type Before = NonNullable<Awaited<ReturnType<typeof findCaseRow>>>;

function sameAs(before: Before, row: CaseImportRow): boolean {
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
    fields.every((field) => before[field] === row[field]) &&
    row.items.every((item) => before.requirements.some((requirement) => requirement.itemCode === item))
  );
}
