import type { Sheet } from "#app/integrations/sheets/sheet-cell.ts";
import type { T } from "#app/i18n/translate.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { formatOf } from "#app/server/sheet-format.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { listItems } from "#db/read/items.ts";
import { filterOf } from "./items-filter.ts";

function sheetOf(rows: Awaited<ReturnType<typeof listItems>>, t: T): Sheet {
  const local = (zh: string, en: string | null) => (t.locale === "en" ? (en ?? zh) : zh);
  return {
    name: "items",
    headings: [
      t("export.item_code"),
      t("item.title"),
      t("export.name_en"),
      t("item.category"),
      t("item.department"),
      t("item.limit"),
      t("item.price"),
      t("item.agencies"),
    ],
    rows: rows.map((row) => [
      row.code,
      row.nameZh,
      row.nameEn,
      local(row.categoryZh, row.categoryEn),
      local(row.department, row.departmentEn),
      row.limitWd,
      t(`item.price.${row.priceMode}`),
      row.agencies,
    ]),
  };
}

/** The whitelist under the page's filter; nothing in it is about a person. */
export const loader = publicRoute("items-export", async ({ ctx, url, t }) => {
  const rows = await listItems(ctx.db, filterOf(url.searchParams));
  return sheetResponse(sheetOf(rows, t), formatOf(url), { personal: false });
});
