import { sheetFormats, type SheetFormat } from "#app/integrations/sheets/sheet-cell.ts";
import { importKindOf, type ImportKindName } from "#domain/import/kinds.ts";

type Target = { readonly kind: ImportKindName; readonly file: string; readonly format: SheetFormat };

/** KIND FILE, the format by the file's ending; null when one of them is not known. */
export function sheetTarget([name, file]: readonly string[]): Target | null {
  const kind = importKindOf(name);
  const format = sheetFormats.find((known) => file?.toLowerCase().endsWith(`.${known}`));
  return kind && file && format ? { kind, file, format } : null;
}
