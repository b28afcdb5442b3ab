import { faultyRows } from "#app/commands/import/faulty-rows.ts";
import { guarded } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { importOf, importSubject } from "./imports-subject.ts";

export const loader = guarded("import.read", { subject: importSubject }, async (args) => {
  const found = await importOf(args);
  const sheet = found && (await faultyRows(args.ctx.db, found.run, args.t));
  if (!sheet) throw new Response(null, { status: 404 });
  return sheetResponse(sheet, "xlsx", { personal: true });
});
