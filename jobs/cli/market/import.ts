import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { cancelImport, applyImport } from "#app/commands/import/move-import.ts";
import { runImport } from "#app/commands/import/run-import.ts";
import { startImport } from "#app/commands/import/start-import.ts";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import { asPerson, type Ctx } from "#db/context.ts";
import { importFaults } from "#db/read/imports.ts";
import { membershipOf, personOf, type ImportRunRow } from "#db/store/import.ts";
import { importKindOf, importKinds, importRoles, type ImportKindName } from "#domain/import/kinds.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAdminContext } from "../admin-context.ts";
import { countsLine, faultLines, faultSheet, refusalLine } from "../import-report.ts";
import { progressBar } from "../progress-bar.ts";

export const summary = `import KIND FILE [--dry-run] [--as LOGIN] [--report FILE]: CSV or XLSX, row by row; KIND is ${importKinds.join(", ")}`;

const shownFaults = 50;
const say = (line: string) => void process.stderr.write(`${line}\n`);
const tell = (line: string) => void process.stdout.write(`${line}\n`);
type Wish = {
  readonly kind: ImportKindName;
  readonly file: string;
  readonly dryRun: boolean;
  readonly as: string;
  readonly report: string;
};

export async function run(args: string[]): Promise<number> {
  const wish = wishOf(args);
  if (!wish) {
    say(`npm run market -- ${summary}`);
    say("--as: items and price documents are proposed by a person; a second one approves them on the site.");
    return 2;
  }
  const bytes = await readFile(wish.file);
  const { ctx, close } = await openAdminContext();
  try {
    const acting = await actingAs(ctx, wish);
    if (!acting) {
      const { refusal } = refuse("import.person_needed");
      say(wish.as ? `${wish.as}: nobody with the role ${importRoles[wish.kind]}` : refusalLine(refusal));
      return 1;
    }
    const outcome = await bring(ctx, acting, wish, bytes);
    if (!outcome.ok) {
      say(refusalLine(outcome.refusal));
      return 1;
    }
    return await report(ctx, outcome.value, wish);
  } finally {
    await close();
  }
}

function wishOf(args: string[]): Wish | null {
  const text = { type: "string", default: "" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, as: text, report: text },
  });
  const [name, file] = positionals;
  const kind = importKindOf(name);
  return kind && file
    ? { kind, file, dryRun: values["dry-run"], as: values.as, report: values.report }
    : null;
}

/** The market itself, or the person that was named. */
async function actingAs(ctx: Ctx, { as, kind }: Wish): Promise<Ctx | null> {
  const twoPersons = kind === "items" || kind === "prices";
  if (as === "") return twoPersons ? null : ctx;
  const membership = await membershipOf(ctx.db, as, importRoles[kind]);
  const person = membership === null ? null : await personOf(ctx.db, membership);
  return person && asPerson(ctx, person);
}

/** The same steps as on the site, one after the other in this process. */
async function bring(ctx: Ctx, acting: Ctx, wish: Wish, bytes: Buffer): Promise<Outcome<ImportRunRow>> {
  const started = await startImport(acting, { kind: wish.kind, fileName: basename(wish.file), bytes });
  if (!started.ok) return started;
  const { id } = started.value;
  const checked = await runImport(ctx, id, progressBar("核对 check "));
  if (!checked.ok || checked.value.state !== "checked" || wish.dryRun) return checked;
  const applied = await applyImport(acting, { id });
  if (!applied.ok) {
    await cancelImport(acting, { id });
    return applied;
  }
  return runImport(ctx, id, progressBar("写入 import"));
}

async function report(ctx: Ctx, run: ImportRunRow, { report: target }: Wish): Promise<number> {
  if (run.refusal) {
    say(refusalLine(run.refusal));
    return 1;
  }
  tell(countsLine(run));
  const faults = await importFaults(ctx.db, run.id, run.state === "done" ? "apply" : "check");
  for (const line of faultLines(faults.slice(0, shownFaults))) tell(line);
  if (faults.length > shownFaults) tell(`… ${faults.length - shownFaults} more: --report FILE`);
  if (target)
    await writeFile(target, await writeSheet(faultSheet(faults), target.endsWith(".xlsx") ? "xlsx" : "csv"));
  return run.faulty === 0 ? 0 : 1;
}
