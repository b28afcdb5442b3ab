import { officialLetters, type OfficialLetter } from "#domain/agency/grade.ts";
import type { Day } from "#domain/shared/dates.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import type { Lookups } from "#db/store/entry.ts";
import type { RowReader } from "./cells.ts";

export type Certificate = { readonly name: string; readonly no: string; readonly expiresOn: Day };
export type InspectionResult = {
  readonly year: number;
  readonly score: number;
  readonly letter: OfficialLetter;
};
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
  readonly services: readonly (Certificate & { readonly item: string })[];
  readonly people: readonly { name: string; qualification: string; certificateNo: string }[];
  readonly inspection: InspectionResult | null;
};

/** A certificate's name may hold commas. */
const dividers = /[;；\n]/;
const oldestYear = 2000;
const newestYear = 2100;

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
    phone: cells.text("联系电话").normalize("NFKC"),
    email: emailOf(cells),
    addressZh: cells.text("地址"),
    establishedOn: cells.day("成立日期"),
    services: servicesOf(cells, known),
    people: peopleOf(cells),
    inspection: cells.optional("检查年度") === "" ? null : readInspection(cells),
  };
}

function emailOf(cells: RowReader): string {
  const value = cells.text("电子邮箱").normalize("NFKC");
  if (value !== "" && !/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(value))
    cells.invalid("电子邮箱", "name@example.cn", value);
  return value;
}

/** One certificate for all items, or one for each in the same order. */
function servicesOf(cells: RowReader, known: Lookups): AgencyRow["services"] {
  cells.text("服务事项", 8_000);
  const items = cells.list("服务事项").map((value) => cells.known("服务事项", value, known.items));
  const parts = {
    资质证书: (cells.text("资质证书", 8_000), cells.list("资质证书", dividers)),
    证书编号: (cells.text("证书编号", 8_000), cells.list("证书编号", dividers)),
    证书有效期: cells.days("证书有效期"),
  };
  for (const [column, values] of Object.entries(parts))
    if (values.length > 1 && values.length !== items.length)
      cells.invalid(column, `1 / ${items.length}`, values.join(";"));
  const at = (values: readonly string[], n: number) => values[values.length === 1 ? 0 : n] ?? "";
  return items.flatMap((item, n) =>
    item === null
      ? []
      : [
          {
            item,
            name: at(parts.资质证书, n),
            no: at(parts.证书编号, n),
            expiresOn: at(parts.证书有效期, n),
          },
        ],
  );
}

function peopleOf(cells: RowReader): AgencyRow["people"] {
  return cells.list("执业人员", dividers).flatMap((entry) => {
    const [name, qualification, certificateNo] = entry.split(/[/／]/).map((part) => part.trim());
    if (name && qualification && certificateNo)
      return [{ name, qualification, certificateNo: certificateNo.normalize("NFKC") }];
    cells.invalid("执业人员", "孙三/环评工程师/P00001", entry);
    return [];
  });
}

export function readInspection(cells: RowReader): InspectionResult {
  const year = cells.whole("检查年度", oldestYear, newestYear) ?? 0;
  const score = cells.number("检查得分", "0–100");
  if (score > 100) cells.invalid("检查得分", "0–100");
  const asked = cells.text("检查等级").normalize("NFKC").toUpperCase();
  const letter = officialLetters.find((candidate) => candidate === asked);
  if (!letter && asked !== "") cells.invalid("检查等级", "A/B/C/D");
  return { year, score, letter: letter ?? "D" };
}
