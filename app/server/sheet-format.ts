import type { SheetFormat } from "#app/integrations/sheets/sheet-cell.ts";

/** By the ending of the address; a client's own navigation adds one of its own. */
export function formatOf(url: URL): SheetFormat {
  return url.pathname.replace(/\.data$/, "").endsWith(".xlsx") ? "xlsx" : "csv";
}
