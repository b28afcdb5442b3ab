import { exportList } from "#app/commands/import/export-list.ts";
import { guarded } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { listOf } from "./imports-file-name.ts";

/** The whole list of one's own places, in the columns of its template; with names, so only for the offices. */
export const loader = guarded("list.export", {}, async ({ ctx, params }) => {
  const { kind, format } = listOf(params.file);
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  return sheetResponse(await exportList(ctx.db, kind, ctx.actor.jurisdictions), format, { personal: true });
});
