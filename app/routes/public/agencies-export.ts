import type { Sheet } from "#app/integrations/sheets/sheet-cell.ts";
import { formatOf } from "#app/server/sheet-format.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { everyAgency, type AgencyRow } from "#db/read/agencies.ts";
import { publishedParts } from "#db/read/import-exports.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { gradeLetter } from "#domain/agency/grade.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { filterOf } from "./agencies-filter.ts";

type Parts = Awaited<ReturnType<typeof publishedParts>>;

/** What anyone may read on the page: names of people masked, no telephone, no address of a person. */
function sheetOf(rows: readonly AgencyRow[], parts: Parts, t: T): Sheet {
  return {
    name: "agencies",
    headings: [
      t("agency.uscc"),
      t("agency.name"),
      t("export.name_en"),
      t("export.district"),
      t("agency.grade"),
      t("agency.score"),
      t("export.done"),
      t("export.legal_representative"),
      t("agency.items"),
      t("export.state"),
    ],
    rows: rows.map((row) => [
      row.uscc,
      row.name,
      row.nameEn,
      t.locale === "en" ? row.districtEn : row.district,
      gradeLetter(row.grade),
      row.score,
      row.done,
      maskedName(parts.get(row.uscc)?.legalRepresentative ?? ""),
      (parts.get(row.uscc)?.items ?? []).join(";"),
      t(`agency.state.${row.state}` as MessageKey),
    ]),
  };
}

export const loader = publicRoute("agencies-export", async ({ ctx, url, t }) => {
  const rows = await everyAgency(ctx.db, filterOf(url.searchParams));
  const parts = await publishedParts(ctx.db);
  return sheetResponse(sheetOf(rows, parts, t), formatOf(url), { personal: false });
});
