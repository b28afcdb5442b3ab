import { writeFile } from "node:fs/promises";
import { templateOf } from "#app/commands/import/export-list.ts";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { sheetTarget } from "../sheet-target.ts";

export const summary = `template KIND FILE.(csv|xlsx): the columns and one example; KIND is ${importKinds.join(", ")}`;

export async function run(args: string[]): Promise<number> {
  const target = sheetTarget(args);
  if (!target) {
    process.stderr.write(`npm run market -- ${summary}\n`);
    return 2;
  }
  await writeFile(target.file, await writeSheet(templateOf(target.kind, "zh"), target.format));
  process.stdout.write(`${target.file}\n`);
  return 0;
}
