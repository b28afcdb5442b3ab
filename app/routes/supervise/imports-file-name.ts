import { sheetFormats, type SheetFormat } from "#app/integrations/sheets/sheet-cell.ts";
import { importKindOf, type ImportKindName } from "#domain/import/kinds.ts";

/** "agencies.csv" → what and how; anything else is no page. */
export function listOf(file: string | undefined): { kind: ImportKindName; format: SheetFormat } {
  const [name, ending, ...rest] = (file ?? "").split(".");
  const kind = importKindOf(name);
  const format = sheetFormats.find((known) => known === ending);
  if (!kind || !format || rest.length > 0) throw new Response(null, { status: 404 });
  return { kind, format };
}
