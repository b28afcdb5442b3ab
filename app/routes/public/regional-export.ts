import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { publicResults, shownState } from "#db/read/regional.ts";
import { dayOf } from "#domain/shared/dates.ts";

/** The public list as a table, under the same search as the page. */
export const loader = publicRoute("regional-export", async ({ ctx, url, t }) => {
  const rows = await publicResults(ctx.db, (url.searchParams.get("q") ?? "").slice(0, 60));
  const today = dayOf(ctx.now());
  const sheet = {
    name: t("regional.title"),
    headings: [
      t("regional.no"),
      t("regional.versions"),
      t("regional.title_zh"),
      t("regional.items"),
      t("regional.department"),
      t("regional.projects"),
      t("regional.zone"),
      t("regional.valid_from"),
      t("regional.valid_to"),
      t("regional.state"),
    ],
    rows: rows.map((row) => [
      row.no,
      row.version,
      row.titleZh,
      row.itemCodes.join(" "),
      row.department,
      row.projectCodes.join(" "),
      row.zone,
      { day: row.validFrom },
      { day: row.validTo },
      t(`regional.state.${shownState(row, today)}`),
    ]),
  };
  return new Response(new Uint8Array(await writeSheet(sheet, "csv")), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="regional-results.csv"',
      "X-Content-Type-Options": "nosniff",
    },
  });
});
