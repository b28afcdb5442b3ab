import type { Sheet, SheetFormat } from "#app/integrations/sheets/sheet-cell.ts";
import { sheetMimes } from "#app/integrations/sheets/sheet-cell.ts";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";

/** A list as a download; `personal` ones are kept by nobody on the way. */
export async function sheetResponse(
  sheet: Sheet,
  format: SheetFormat,
  options: { readonly personal: boolean },
): Promise<Response> {
  const bytes = await writeSheet(sheet, format);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": sheetMimes[format],
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${sheet.name}.${format}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": options.personal ? "private, no-store" : "no-cache",
    },
  });
}
