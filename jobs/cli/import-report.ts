import { stringify } from "csv-stringify/sync";
import { explain } from "#app/i18n/explain.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ImportReport } from "#app/commands/import/report.ts";

/** A person reads the report in the language of the file: Chinese, with the permanent code beside it. */
export function reportLines(report: ImportReport): string[] {
  const { total, created, updated, unchanged, faults } = report;
  const head = `共 ${total} 行：新增 ${created}，更新 ${updated}，无变化 ${unchanged}，未导入 ${new Set(faults.map((f) => f.row)).size} 行`;
  return [
    head,
    ...rowsOf(report).map(([row, column, value, reason]) => `第 ${row} 行 ${column}「${value}」：${reason}`),
  ];
}

/** Leading = + - @ would be run as a formula by a spreadsheet program; an apostrophe keeps them text. */
export function reportCsv(report: ImportReport): string {
  return stringify([["行", "列", "值", "原因", "代码"], ...rowsOf(report)], {
    bom: true,
    escape_formulas: true,
  });
}

function rowsOf(report: ImportReport): [number, string, string, string, string][] {
  const t = translatorFor("zh-CN", new Date());
  return report.faults.map((fault) => [
    fault.row,
    fault.column,
    fault.value,
    explain(t, fault.refusal).text,
    fault.refusal.code,
  ]);
}
