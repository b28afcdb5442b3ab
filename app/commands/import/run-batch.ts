import type { ImportState } from "#domain/import/run-lifecycle.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import type { TableRow } from "#app/integrations/sheets/read-table.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import type { ImportCounts } from "#db/schema/import.ts";
import { addImportFaults, lockImportRun, saveImportRun, type ImportRunRow } from "#db/store/import.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { RowRefused, type ImportKind, type Scope } from "./kind.ts";
import type { RowFault, RowVerdict } from "./report.ts";

export type Job = {
  readonly id: string;
  readonly ctx: Ctx;
  readonly kind: ImportKind;
  readonly scope: Omit<Scope, "now" | "today">;
  readonly repeats: ReadonlyMap<number, number>;
  readonly total: number;
};
type Verdicts = (tx: Tx) => Promise<readonly RowVerdict[]>;

const longestValue = 300;
const mostTries = 6;
/** What the data itself can do to a statement: a value already there, a missing partner, a guard that says no. */
const dataFaults = /^(23|22|42501$)/;

/** One batch, or its rows one by one where one of them cannot be written. */
export async function runBatch(
  job: Job,
  run: ImportRunRow,
  rows: readonly TableRow[],
): Promise<Outcome<null>> {
  const whole = await attempt(job, run.state, run.done, judged(job, run.state, rows));
  if (!("broken" in whole)) return whole;
  for (const [n, row] of rows.entries()) {
    const single = await attempt(job, run.state, run.done + n, judged(job, run.state, [row]));
    const told = "broken" in single ? await tell(job, run, { n, row, refusal: single.broken }) : single;
    if (!told.ok) return told;
  }
  return ok(null);
}

type Told = { readonly n: number; readonly row: TableRow; readonly refusal: Refusal };

async function tell(job: Job, run: ImportRunRow, { n, row, refusal }: Told): Promise<Outcome<null>> {
  const fault = faultOf(job, row, refusal);
  const told = await attempt(job, run.state, run.done + n, () => Promise.resolve([fault]));
  if ("broken" in told) throw new Error(`import ${job.id}: row ${row.row} cannot be told`);
  return told;
}

function judged(job: Job, state: ImportState, rows: readonly TableRow[]): Verdicts {
  return async (tx) => {
    const apply = state === "applying";
    const now = await appNow(tx);
    const scope = { ...job.scope, now, today: dayOf(now) };
    return job.kind.batch(tx, job.ctx, { rows, scope, apply, repeats: job.repeats });
  };
}

function faultOf({ kind }: Job, { row, cells }: TableRow, refusal: Refusal): RowVerdict {
  const [column] = kind.key;
  return { faults: [{ row, column, value: cells[column] ?? "", refusal }] };
}

/** `broken`: all of it rolled back, because one of its rows cannot be written. */
async function attempt(
  job: Job,
  state: ImportState,
  from: number,
  verdicts: Verdicts,
): Promise<Outcome<null> | { readonly broken: Refusal }> {
  for (let tries = 1; ; tries += 1) {
    try {
      const outcome = await inOneTransaction(job, state, from, verdicts);
      if (outcome.ok || outcome.refusal.code !== "command.busy" || tries === mostTries) return outcome;
    } catch (error) {
      if (error instanceof RowRefused) return { broken: error.refusal };
      const { code, cause } = error as { code?: string; cause?: { code?: string } };
      if (!dataFaults.test(cause?.code ?? code ?? "")) throw error;
      return { broken: refuse("import.conflict").refusal };
    }
  }
}

/** The rows, their faults and how far the run has come: all of it or nothing. */
async function inOneTransaction(job: Job, state: ImportState, from: number, verdicts: Verdicts) {
  return withTx<null>(
    { ...job.ctx, commandKey: null },
    { command: "import.batch", input: { id: job.id, from } },
    async (tx) => {
      const run = await lockImportRun(tx, job.id);
      // Cancelled meanwhile, or another worker was faster: the caller looks again.
      if (!run || run.state !== state || run.done !== from) return ok(null);
      const told = await verdicts(tx);
      const faults = told.flatMap((verdict) => ("faults" in verdict ? verdict.faults : []));
      await addImportFaults(tx, faultRows(job.id, state === "checking" ? "check" : "apply", faults));
      const count = (result: string) =>
        told.filter((verdict) => "result" in verdict && verdict.result === result).length;
      const counts = {
        created: count("created"),
        updated: count("updated"),
        unchanged: count("unchanged"),
        faulty: told.filter((verdict) => "faults" in verdict).length,
      };
      await saveImportRun(tx, job.id, advanced(run, job.total, counts));
      if (state === "applying")
        await record(tx, job.ctx, {
          type: "import.advanced",
          subjects: [`import:${job.id}`],
          data: { from, rows: told.length, ...counts },
          visibility: "internal",
        });
      return ok(null);
    },
  );
}

function advanced(run: ImportRunRow, total: number, counts: ImportCounts) {
  const { created, updated, unchanged, faulty } = counts;
  return {
    total,
    done: run.done + created + updated + unchanged + faulty,
    created: run.created + created,
    updated: run.updated + updated,
    unchanged: run.unchanged + unchanged,
    faulty: run.faulty + faulty,
  };
}

function faultRows(runId: string, phase: "check" | "apply", faults: readonly RowFault[]) {
  const told = new Map<number, number>();
  return faults.map(({ row, column, value, refusal }) => {
    const seq = told.get(row) ?? 0;
    told.set(row, seq + 1);
    const { code, params } = refusal;
    return {
      runId,
      phase,
      rowNo: row,
      seq,
      columnName: column,
      value: value.slice(0, longestValue),
      code,
      params,
    };
  });
}
