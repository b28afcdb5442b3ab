import type { ImportKindName } from "#domain/import/kinds.ts";
import type { Day } from "#domain/shared/dates.ts";
import { refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import type { Ctx } from "#db/context.ts";
import type { Lookups } from "#db/store/entry.ts";
import type { Tx } from "#db/transaction.ts";
import type { TableRow } from "#app/integrations/sheets/read-table.ts";
import { RowReader } from "./cells.ts";
import type { RowResult, RowVerdict } from "./report.ts";

/** For whom a list goes in: a person within their places, or the command line (null), which is bound to none. */
export type Scope = {
  readonly person: PersonActor | null;
  readonly known: Lookups;
  readonly now: Date;
  readonly today: Day;
};
export type Fault = { readonly column: string; readonly refusal: Refusal };
export type Judged<Plan> =
  | Outcome<{ readonly result: RowResult; readonly plan: Plan }>
  | { readonly fault: Fault };

/**
 * How one kind of list is read, held against the market, and written: row by row where the judgement of the next one
 * reads what was written, else a whole batch in a few statements.
 */
type Spec<Row, World, Plan> = {
  readonly name: ImportKindName;
  /** The columns whose values together may stand only once in a file; a row's own faults are told at the first. */
  readonly key: readonly [string, ...string[]];
  readonly read: (cells: RowReader, scope: Scope) => Row;
  /** What the market holds about a batch, read once and locked. */
  readonly load: (tx: Tx, rows: readonly Row[], scope: Scope) => Promise<World>;
  /** New, changed, unchanged, or why not; writes nothing, so that a dry run says what a run would do. */
  readonly judge: (row: Row, world: World, scope: Scope, tx: Tx) => Judged<Plan> | Promise<Judged<Plan>>;
} & (
  | { readonly save: (tx: Tx, ctx: Ctx, row: Row, plan: Plan, scope: Scope) => Promise<Outcome<unknown>> }
  | { readonly saveAll: (tx: Tx, ctx: Ctx, rows: readonly Entry<Row, Plan>[], scope: Scope) => Promise<void> }
);
/** A row and what is to be done with it. */
export type Entry<Row, Plan> = { readonly row: Row; readonly plan: Plan };

type Batch = {
  readonly rows: readonly TableRow[];
  readonly scope: Scope;
  readonly apply: boolean;
  /** Row numbers that repeat an earlier one. */
  readonly repeats: ReadonlyMap<number, number>;
};
export type ImportKind = {
  readonly name: ImportKindName;
  readonly key: readonly [string, ...string[]];
  readonly batch: (tx: Tx, ctx: Ctx, batch: Batch) => Promise<RowVerdict[]>;
};

export function inPlaces({ person }: Scope, place: string): boolean {
  return person === null || person.jurisdictions.includes(place);
}

/** A row that the market refuses after it was read well; the batch has to be undone. */
export class RowRefused extends Error {
  override readonly name = "RowRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function readLine<Row, World, Plan>(
  spec: Spec<Row, World, Plan>,
  line: TableRow,
  scope: Scope,
  repeats: Batch["repeats"],
) {
  const cells = new RowReader(line);
  const row = spec.read(cells, scope);
  const earlier = repeats.get(line.row);
  // Two codes that a spreadsheet has rounded look alike without being so.
  const sound = cells.faults.every(({ column }) => !spec.key.includes(column));
  if (earlier !== undefined && sound)
    cells.fault(spec.key[0], refuse("import.duplicate_row", { row: earlier }).refusal);
  return { cells, row };
}

export function defineKind<Row, World, Plan>(spec: Spec<Row, World, Plan>): ImportKind {
  const [first] = spec.key;
  return {
    name: spec.name,
    key: spec.key,
    batch: async (tx, ctx, { rows, scope, apply, repeats }) => {
      const read = rows.map((line) => readLine(spec, line, scope, repeats));
      const sound = read.filter(({ cells }) => cells.faults.length === 0).map(({ row }) => row);
      const world = await spec.load(tx, sound, scope);
      const verdicts: RowVerdict[] = [];
      const together: Entry<Row, Plan>[] = [];
      for (const { cells, row } of read) {
        const judged = cells.faults.length > 0 ? null : await spec.judge(row, world, scope, tx);
        if (judged && "fault" in judged) cells.fault(judged.fault.column, judged.fault.refusal);
        else if (judged && !judged.ok) cells.fault(first, judged.refusal);
        if (!judged || "fault" in judged || !judged.ok) {
          verdicts.push({ faults: cells.faults });
          continue;
        }
        const { result, plan } = judged.value;
        verdicts.push({ result });
        if (!apply || result === "unchanged") continue;
        if ("saveAll" in spec) together.push({ row, plan });
        else {
          const saved = await spec.save(tx, ctx, row, plan, scope);
          if (!saved.ok) throw new RowRefused(saved.refusal);
        }
      }
      if ("saveAll" in spec) await spec.saveAll(tx, ctx, together, scope);
      return verdicts;
    },
  };
}

/** Which row a row repeats, by the key columns in their compared form. */
export function repeatsOf(kind: ImportKind, rows: readonly TableRow[]): ReadonlyMap<number, number> {
  const seen = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const line of rows) {
    const cells = new RowReader(line);
    const parts = kind.key.map((column) => cells.code(column).replace(/\s/g, "").toUpperCase());
    if (parts.includes("")) continue;
    const key = parts.join("\n");
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line.row);
    else repeats.set(line.row, before);
  }
  return repeats;
}
