import { readFile, writeFile } from "node:fs/promises";
import { importAgencies } from "#app/commands/import/import-agencies.ts";
import { importCases } from "#app/commands/import/import-cases.ts";
import type { ImportReport } from "#app/commands/import/report.ts";
import { openAdminContext } from "../admin-context.ts";
import { reportCsv, reportLines } from "../import-report.ts";

export const summary =
  "import agencies FILE | import cases FILE [--report FILE.csv]: CSV (UTF-8 or GBK) or XLSX, row by row";

const kinds = { agencies: importAgencies, cases: importCases } as const;

export async function run(args: string[]): Promise<number> {
  const [kind, file] = args;
  const importer = kind === "agencies" || kind === "cases" ? kinds[kind] : undefined;
  if (!importer || !file) {
    process.stderr.write(`npm run market -- ${summary}\n`);
    return 2;
  }
  const bytes = await readFile(file);
  const { ctx, close } = await openAdminContext();
  try {
    const outcome = await importer(ctx, bytes, showProgress);
    if (!outcome.ok) {
      process.stderr.write(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}\n`);
      return 1;
    }
    return await tell(outcome.value, args);
  } finally {
    await close();
  }
}

async function tell(report: ImportReport, args: readonly string[]): Promise<number> {
  for (const line of reportLines(report)) process.stdout.write(`${line}\n`);
  const target = args.includes("--report") ? args[args.indexOf("--report") + 1] : undefined;
  if (target) await writeFile(target, reportCsv(report));
  return report.faults.length === 0 ? 0 : 1;
}

function showProgress(done: number, total: number): void {
  if (done % 100 === 0 || done === total)
    process.stderr.write(`\r${done} / ${total}${done === total ? "\n" : ""}`);
}
