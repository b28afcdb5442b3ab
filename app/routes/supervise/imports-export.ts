import { handOutList } from "#app/commands/import/hand-out-list.ts";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { listOf } from "./imports-file-name.ts";

/** The list of one's own places, in the columns of its template; persons masked for whom it is no business of. */
export const loader = guarded("list.export", {}, async ({ ctx, params, t }) => {
  const { kind, format } = listOf(params.file);
  const sheet = await handOutList(ctx, { kind, format });
  if (!sheet.ok) throw new Response(explain(t, sheet.refusal).text, { status: 403 });
  return sheetResponse(sheet.value, format, { personal: true });
});
