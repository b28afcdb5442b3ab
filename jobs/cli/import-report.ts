import type { Sheet } from "#app/integrations/sheets/sheet-cell.ts";
import { explain } from "#app/i18n/explain.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ImportFaultRow } from "#db/read/imports.ts";
import type { ImportRunRow } from "#db/store/import.ts";
import type { Refusal } from "#domain/shared/outcome.ts";

const at = new Date(0);
const zh = translatorFor("zh-CN", at);
const en = translatorFor("en", at);

export function refusalLine(refusal: Refusal): string {
  return `${explain(zh, refusal).text} / ${explain(en, refusal).text} (${refusal.code})`;
}

export function countsLine({ state, total, created, updated, unchanged, faulty }: ImportRunRow): string {
  const dry = state === "done" ? "" : "试运行，未写入任何内容 / dry run, nothing written · ";
  return `${dry}共 ${total} 行 rows: 新增 new ${created}, 更新 changed ${updated}, 无变化 unchanged ${unchanged}, 有误 faulty ${faulty}`;
}

export function faultLines(faults: readonly ImportFaultRow[]): string[] {
  return faults.map(
    ({ rowNo, columnName, value, refusal }) =>
      `第 ${rowNo} 行 ${columnName}「${value}」：${refusalLine(refusal)}`,
  );
}

/** One line a fault, the reason in both languages beside the permanent code. */
export function faultSheet(faults: readonly ImportFaultRow[]): Sheet {
  return {
    name: "report",
    headings: ["行 Row", "列 Column", "值 Value", "原因", "Reason", "代码 Code"],
    rows: faults.map(({ rowNo, columnName, value, refusal }) => [
      rowNo,
      columnName,
      value,
      explain(zh, refusal).text,
      explain(en, refusal).text,
      refusal.code,
    ]),
  };
}
