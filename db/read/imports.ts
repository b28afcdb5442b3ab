import { and, asc, count, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { ImportKindName } from "#domain/import/kinds.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import type { Db } from "../client.ts";
import { importFault, importRun } from "../schema/import.ts";
import { account, organisation } from "../schema/organisation.ts";
import { offsetOf, pageSize, type Page } from "./page.ts";

export type ImportPhase = "check" | "apply";
export type ImportFaultRow = {
  readonly rowNo: number;
  readonly columnName: string;
  readonly value: string;
  readonly refusal: Refusal;
};

const { rowNo, columnName, value, code, params } = importFault;

function faultsWhere(runId: string, phase: ImportPhase, only?: string): SQL | undefined {
  return and(
    eq(importFault.runId, runId),
    eq(importFault.phase, phase),
    only ? eq(importFault.code, only) : undefined,
  );
}

const faultOf = ({ code: told, params: numbers, ...row }: FaultColumns): ImportFaultRow => ({
  ...row,
  refusal: { code: told as RefusalCode, params: numbers },
});
type FaultColumns = {
  rowNo: number;
  columnName: string;
  value: string;
  code: string;
  params: Refusal["params"];
};

/** Every fault of a run, in the order of the file. */
export async function importFaults(db: Db, runId: string, phase: ImportPhase): Promise<ImportFaultRow[]> {
  const rows = await db
    .select({ rowNo, columnName, value, code, params })
    .from(importFault)
    .where(faultsWhere(runId, phase))
    .orderBy(asc(rowNo), asc(importFault.seq));
  return rows.map(faultOf);
}

/** One page of them, by one reason or all. */
export async function pageOfFaults(
  db: Db,
  runId: string,
  filter: { readonly phase: ImportPhase; readonly code?: string; readonly page: number },
): Promise<Page<ImportFaultRow>> {
  const where = faultsWhere(runId, filter.phase, filter.code);
  const [rows, [total]] = await Promise.all([
    db
      .select({ rowNo, columnName, value, code, params })
      .from(importFault)
      .where(where)
      .orderBy(asc(rowNo), asc(importFault.seq))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db.select({ n: count() }).from(importFault).where(where),
  ]);
  return { rows: rows.map(faultOf), total: total?.n ?? 0, page: filter.page, size: pageSize };
}

/** How often each reason stands in a run. */
export async function faultCodes(db: Db, runId: string, phase: ImportPhase) {
  return db
    .select({ code, n: count() })
    .from(importFault)
    .where(faultsWhere(runId, phase))
    .groupBy(code)
    .orderBy(desc(count()), asc(code));
}

export async function findImport(db: Db, id: string) {
  const [row] = await db
    .select({ run: importRun, person: account.name, unit: organisation.name, unitEn: organisation.nameEn })
    .from(importRun)
    .leftJoin(account, eq(account.id, importRun.accountId))
    .leftJoin(organisation, eq(organisation.id, importRun.organisationId))
    .where(eq(importRun.id, id));
  return row ?? null;
}

/** Earlier imports of one's own places, and of the command line; newest first. */
export async function listImports(
  db: Db,
  actor: PersonActor,
  filter: { readonly kinds: readonly ImportKindName[]; readonly page: number },
) {
  const where = and(
    filter.kinds.length > 0 ? inArray(importRun.kind, [...filter.kinds]) : undefined,
    or(
      isNull(importRun.organisationId),
      eq(importRun.organisationId, actor.organisationId),
      inArray(importRun.jurisdictionCode, [...actor.jurisdictions]),
    ),
  );
  const [rows, [total]] = await Promise.all([
    db
      .select({ run: importRun, person: account.name, unit: organisation.name, unitEn: organisation.nameEn })
      .from(importRun)
      .leftJoin(account, eq(account.id, importRun.accountId))
      .leftJoin(organisation, eq(organisation.id, importRun.organisationId))
      .where(where)
      .orderBy(desc(importRun.startedAt), desc(importRun.id))
      .limit(pageSize)
      .offset(offsetOf(filter.page)),
    db.select({ n: count() }).from(importRun).where(where),
  ]);
  return { rows, total: total?.n ?? 0, page: filter.page, size: pageSize };
}
