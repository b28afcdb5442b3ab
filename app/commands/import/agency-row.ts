import { officialLetters, type OfficialLetter } from "#domain/agency/grade.ts";
import type { Day } from "#domain/shared/dates.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { refuse } from "#domain/shared/outcome.ts";
import type { Lookups } from "#db/store/entry.ts";
import type { RowReader } from "./cells.ts";

export const agencyColumns = [
  "统一社会信用代码",
  "机构名称",
  "所属区县",
  "法定代表人",
  "联系人",
  "联系电话",
  "电子邮箱",
  "地址",
  "成立日期",
  "服务事项",
  "资质证书",
  "证书编号",
  "证书有效期",
] as const;
/** Optional: 英文名称, 执业人员 (姓名/资格/证号, one per person), 检查年度, 检查得分, 检查等级. */

export type AgencyRow = {
  readonly uscc: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly district: string;
  readonly legalRepresentative: string;
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly addressZh: string;
  readonly establishedOn: Day;
  readonly items: readonly string[];
  readonly certificateName: string;
  readonly certificateNo: string;
  readonly certificateExpiresOn: Day;
  readonly people: readonly { name: string; qualification: string; certificateNo: string }[];
  readonly inspection: { year: number; score: number; letter: OfficialLetter } | null;
};

/** One line of a list of agencies; every fault is told at once. */
export function readAgencyRow(cells: RowReader, known: Lookups): AgencyRow {
  const district = cells.text("所属区县");
  return {
    uscc: cells.checked("统一社会信用代码", checkUscc) ?? "",
    name: cells.text("机构名称"),
    nameEn: cells.optional("英文名称") || null,
    district: cells.known("所属区县", district, known.districts) ?? "",
    legalRepresentative: cells.text("法定代表人"),
    contactName: cells.text("联系人"),
    phone: cells.text("联系电话"),
    email: emailOf(cells),
    addressZh: cells.text("地址"),
    establishedOn: cells.day("成立日期"),
    items: itemsOf(cells, known),
    certificateName: cells.text("资质证书"),
    certificateNo: cells.text("证书编号"),
    certificateExpiresOn: cells.day("证书有效期"),
    people: peopleOf(cells),
    inspection: inspectionOf(cells),
  };
}

function emailOf(cells: RowReader): string {
  const value = cells.text("电子邮箱");
  if (value !== "" && !/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(value))
    cells.fault("电子邮箱", refuse("import.value_invalid", { value, expected: "name@example.cn" }).refusal);
  return value;
}

function itemsOf(cells: RowReader, known: Lookups): string[] {
  cells.text("服务事项");
  return cells.list("服务事项").flatMap((value) => cells.known("服务事项", value, known.items) ?? []);
}

function peopleOf(cells: RowReader): AgencyRow["people"] {
  return cells.list("执业人员").flatMap((entry) => {
    const [name, qualification, certificateNo] = entry.split("/").map((part) => part.trim());
    if (name && qualification && certificateNo) return [{ name, qualification, certificateNo }];
    cells.fault(
      "执业人员",
      refuse("import.value_invalid", { value: entry, expected: "姓名/资格/证号" }).refusal,
      entry,
    );
    return [];
  });
}

function inspectionOf(cells: RowReader): AgencyRow["inspection"] {
  if (cells.optional("检查年度") === "") return null;
  const letter = officialLetters.find((candidate) => candidate === cells.text("检查等级").toUpperCase());
  const score = cells.number("检查得分", "0–100");
  const year = cells.number("检查年度", "2025");
  if (score > 100)
    cells.fault(
      "检查得分",
      refuse("import.value_invalid", { value: String(score), expected: "0–100" }).refusal,
    );
  if (!letter) {
    cells.fault(
      "检查等级",
      refuse("import.value_invalid", { value: cells.optional("检查等级"), expected: "A/B/C/D" }).refusal,
    );
    return null;
  }
  return { year, score, letter };
}
