import { templateOf } from "#app/commands/import/export-list.ts";
import { guarded } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { listOf } from "./imports-file-name.ts";

export const loader = guarded("import.list", {}, ({ params, locale }) => {
  const { kind, format } = listOf(params.file);
  return sheetResponse(templateOf(kind, locale === "en" ? "en" : "zh"), format, { personal: false });
});
