import { applyImport } from "#app/commands/import/move-import.ts";
import { runImport } from "#app/commands/import/run-import.ts";
import { startImport } from "#app/commands/import/start-import.ts";
import { back } from "#db/seed/generate/working-time.ts";
import { importTables } from "#domain/import/tables.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Row = readonly string[];
const daysBefore = 6;
const engineer = "环境影响评价工程师";

/** People of agencies, as their association reports them: good rows, a code that is none, a name left out. */
function rowsOf({ market }: Theatre, prefix: string): Row[] {
  const firms = market.agencies.filter(({ grade }) => grade === "A" || grade === "B").slice(4, 8);
  const named = ["韩雪梅", "陶志刚", "贾文静", "黎永康"];
  const good = firms.map(({ uscc }, at): Row => [uscc, named[at]!, engineer, `${prefix}${at}`, ""]);
  return [
    ...good,
    ["91370900MA00000000", "邓小龙", engineer, `${prefix}7`, ""],
    [firms[0]?.uscc ?? "", "", engineer, `${prefix}8`, ""],
  ];
}

function csvOf(rows: readonly Row[]): Uint8Array {
  const headings = importTables.practitioners.map(({ zh }) => zh);
  return new TextEncoder().encode(`\uFEFF${[headings, ...rows].map((row) => row.join(",")).join("\n")}\n`);
}

/** One list was written, its faulty rows left out; another was only looked at. */
export function listActs(theatre: Theatre): Act[] {
  const { market, cal, people, clock } = theatre;
  const operator = theatre.as(people.staff("operator@demo"));
  const bring = (fileName: string, prefix: string, write: boolean) => async () => {
    const bytes = csvOf(rowsOf(theatre, prefix));
    const { id } = await done(fileName, startImport(operator, { kind: "practitioners", fileName, bytes }));
    await done(`${fileName} looked at`, runImport(clock, id));
    if (!write) return;
    await done(`${fileName} to be written`, applyImport(operator, { id }));
    await done(`${fileName} written`, runImport(clock, id));
  };
  const on = (before: number) => instantAt(back(cal, market.anchor, before), 14, 20);
  return [
    { at: on(daysBefore), what: "a list", run: bring("从业人员名单（三季度）.csv", "HPGD370900", true) },
    { at: on(1), what: "a list on trial", run: bring("从业人员名单（补充）.csv", "HPGE370900", false) },
  ];
}
