import type { SheetCell } from "#app/integrations/sheets/sheet-cell.ts";
import { sheetFormats, sheetMimes } from "#app/integrations/sheets/sheet-cell.ts";
import { writeSheet } from "#app/integrations/sheets/write-sheet.ts";
import type { T } from "#app/i18n/translate.ts";
import { guarded } from "#app/server/guarded.ts";
import { simulationFor } from "#app/server/simulation.ts";
import { gradeLetter } from "#domain/agency/grade.ts";
import type { CapAnswer } from "#domain/policy/simulate-need.ts";
import type { Simulation } from "#domain/policy/simulate.ts";

type Row = readonly SheetCell[];

function capCell(t: T, { capFen, refusal }: CapAnswer): SheetCell {
  if (refusal) return t("policy.simulate.unpublishable");
  return capFen === null ? t("policy.simulate.no_cap") : capFen / 100;
}

function rowsOf(t: T, { needs, awards, agencies }: Simulation): Row[] {
  const caps = needs.map(({ no, sector, before, after, quotesOver }): Row => {
    const what = [t("policy.simulate.caps"), no, t(`sector.${sector}`)];
    return [...what, capCell(t, before), capCell(t, after), quotesOver];
  });
  const gates = awards.flatMap(({ no, award, gates: changes }) =>
    changes.map(({ gate, open }): Row => {
      const said = t(open ? `policy.simulate.opened.${gate}` : `policy.simulate.gate.${gate}`);
      return [t("policy.simulate.awards"), no, award?.agencyName ?? "", "", said, null];
    }),
  );
  const letters = agencies.map(({ code, name, before, after }): Row => {
    const [was, is] = [before, after].map(
      ({ letter, score }) => `${gradeLetter(letter)} ${score.toFixed(2)}`,
    );
    return [t("policy.simulate.grades"), code, name, was ?? "", is ?? "", null];
  });
  return [...caps, ...gates, ...letters];
}

/** Everything that a run would change as one list; no cell of it can run as a formula. */
export const loader = guarded("policy.simulate", {}, async (args) => {
  const { url, t } = args;
  const format = sheetFormats.find((each) => each === url.searchParams.get("format")) ?? "xlsx";
  const run = await simulationFor(args, url.searchParams.get("with") ?? "");
  if (!run.ok) throw new Response(null, { status: 404 });
  const headings = [
    t("policy.export.part"),
    t("policy.simulate.need"),
    t("policy.simulate.agency"),
    t("policy.before"),
    t("policy.after"),
    t("policy.simulate.quotes"),
  ];
  const sheet = { name: "simulation", headings, rows: rowsOf(t, run.value.simulation) };
  const bytes = await writeSheet(sheet, format);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": sheetMimes[format],
      "Content-Disposition": `attachment; filename="simulation.${format}"`,
      "Cache-Control": "private, no-store",
    },
  });
});
