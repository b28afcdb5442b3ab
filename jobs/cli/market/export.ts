import { writeFile } from "node:fs/promises";
import { handOutList } from "#app/commands/import/hand-out-list.ts";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import { importKinds } from "#domain/import/kinds.ts";
import { openAdminContext } from "../admin-context.ts";
import { progressBar } from "../progress-bar.ts";
import { sheetTarget } from "../sheet-target.ts";

export const summary = `export KIND FILE.(csv|xlsx): the whole list, importable again; KIND is ${importKinds.join(", ")}`;

export async function run(args: string[]): Promise<number> {
  const target = sheetTarget(args);
  if (!target) {
    process.stderr.write(`npm run market -- ${summary}\n`);
    return 2;
  }
  const { ctx, close } = await openAdminContext();
  try {
    const bar = progressBar("导出 export");
    const handed = await handOutList(ctx, target);
    if (!handed.ok) throw new Error(handed.refusal.code);
    const sheet = handed.value;
    bar(0, sheet.rows.length);
    await writeFile(target.file, await writeSheet(sheet, target.format));
    bar(sheet.rows.length, sheet.rows.length);
    process.stdout.write(`${target.file}: ${sheet.rows.length} 行 rows\n`);
    return 0;
  } finally {
    await close();
  }
}
