import { importLifecycle, isRunning } from "#domain/import/run-lifecycle.ts";
import { importTables } from "#domain/import/tables.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { bytesOf } from "#app/integrations/files/store.ts";
import { readTable, type TableRow } from "#app/integrations/sheets/read-table.ts";
import { asPerson, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadLookups } from "#db/store/entry.ts";
import {
  findImportRun,
  lockImportRun,
  personOf,
  saveImportRun,
  type ImportRunRow,
} from "#db/store/import.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { repeatsOf } from "./kind.ts";
import { importKindsByName } from "./kinds.ts";
import { silent, type Progress } from "./report.ts";
import { runBatch, type Job } from "./run-batch.ts";
import { mayImport } from "./start-import.ts";

const batchSizes = { checking: 400, applying: 100 } as const;

/**
 * Looks at a file, or writes it, from the row where it stopped. Each batch and its counts are one transaction, so a
 * process that is killed loses no row and writes none twice.
 */
export async function runImport(
  ctx: Ctx,
  id: string,
  progress: Progress = silent,
): Promise<Outcome<ImportRunRow>> {
  const run = await findImportRun(ctx.db, id);
  if (!run) return refuse("command.not_found");
  if (!isRunning(run.state)) return ok(run);
  const rows = await rowsOf(run);
  const acting = await actingFor(ctx, run);
  if (!rows.ok || !acting.ok)
    return end(ctx, run, rows.ok ? (acting as { refusal: Refusal }).refusal : rows.refusal);
  const kind = importKindsByName[run.kind];
  const job = { ...acting.value, id, kind, repeats: repeatsOf(kind, rows.value), total: rows.value.length };
  return everyBatch(ctx, job, rows.value, progress);
}

async function everyBatch(
  ctx: Ctx,
  job: Job,
  rows: readonly TableRow[],
  progress: Progress,
): Promise<Outcome<ImportRunRow>> {
  for (;;) {
    const run = await findImportRun(ctx.db, job.id);
    if (!run || !isRunning(run.state)) return run ? ok(run) : refuse("command.not_found");
    progress(run.done, rows.length);
    if (run.done >= rows.length) return end(ctx, run, null);
    const size = run.state === "checking" ? batchSizes.checking : batchSizes.applying;
    const passed = await runBatch(job, run, rows.slice(run.done, run.done + size));
    if (!passed.ok) return passed;
  }
}

async function rowsOf(run: ImportRunRow): Promise<Outcome<readonly TableRow[]>> {
  const bytes = await bytesOf(run.sha256).catch(() => null);
  if (!bytes) return refuse("import.file_lost");
  const table = await readTable(bytes, importTables[run.kind]);
  return table.ok ? ok(table.value.rows) : table;
}

/** As the person who brought it, with today's office and places; as the market where the command line did. */
async function actingFor(ctx: Ctx, run: ImportRunRow): Promise<Outcome<Pick<Job, "ctx" | "scope">>> {
  const person = run.membershipId === null ? null : await personOf(ctx.db, run.membershipId);
  if (run.membershipId !== null && (!person || person.unverified)) return refuse("command.forbidden");
  const acting: Ctx = person
    ? asPerson(ctx, person)
    : { ...ctx, actor: { kind: "system", name: "import" }, commandKey: null };
  if (!mayImport(acting, run.kind)) return refuse("command.forbidden");
  return ok({ ctx: acting, scope: { person, known: await loadLookups(ctx.db) } });
}

/** The dry run is told, the writing is done, or the whole file is refused. */
async function end(ctx: Ctx, run: ImportRunRow, refusal: Refusal | null): Promise<Outcome<ImportRunRow>> {
  return withTx(ctx, { command: "import.end", input: { id: run.id } }, async (tx) => {
    const locked = await lockImportRun(tx, run.id);
    if (!locked) return refuse("command.not_found");
    if (locked.state !== run.state) return ok(locked);
    const on = refusal ? "refuse" : locked.state === "checking" ? "report" : "finish";
    const to = step(importLifecycle, on, locked.state, "system", null);
    if (!to.ok) return to;
    const ended = { state: to.value, refusal, endedAt: to.value === "checked" ? null : await appNow(tx) };
    await saveImportRun(tx, run.id, ended);
    const { created, updated, unchanged, faulty } = locked;
    await record(tx, ctx, {
      type: `import.${to.value}`,
      subjects: [`import:${run.id}`],
      data: { kind: run.kind, created, updated, unchanged, faulty, refusal: refusal?.code ?? null },
      visibility: "internal",
    });
    return ok({ ...locked, ...ended });
  });
}
