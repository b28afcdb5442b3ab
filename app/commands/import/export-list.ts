import type { ImportKindName } from "#domain/import/kinds.ts";
import { importTables } from "#domain/import/tables.ts";
import type { Sheet, SheetCell, SheetCells } from "#app/integrations/sheets/sheet-cell.ts";
import type { Db } from "#db/client.ts";
import { currentPrices, listedItems } from "#db/read/import-catalogue.ts";
import {
  agenciesToExport,
  casesToExport,
  inspectionsToExport,
  practitionersToExport,
  type Places,
} from "#db/read/import-exports.ts";
import { contentOf } from "#db/store/catalogue.ts";
import { itemCells, priceCells } from "./export-catalogue.ts";

type Read = (db: Db, places: Places) => Promise<SheetCells[]>;

const listed = (values: readonly string[]): string => values.join(";");
/** One for all, or one for each, as the import reads it. */
const each = (values: readonly string[]): string =>
  new Set(values).size === 1 ? values[0]! : listed(values);
export const dayCell = (day: string | null): SheetCell => (day === null ? null : { day });

const agencies: Read = async (db, places) =>
  (await agenciesToExport(db, places)).map(({ agency, services, people, inspected, ...unit }) => {
    const expiry = each(services.map(({ expiresOn }) => expiresOn));
    return {
      统一社会信用代码: unit.uscc,
      机构名称: unit.name,
      英文名称: unit.nameEn,
      所属区县: unit.district,
      法定代表人: agency.legalRepresentative,
      联系人: agency.contactName,
      联系电话: agency.phone,
      电子邮箱: agency.email,
      地址: agency.addressZh,
      成立日期: dayCell(agency.establishedOn),
      服务事项: listed(services.map(({ item }) => item)),
      资质证书: each(services.map(({ name }) => name)),
      证书编号: each(services.map(({ no }) => no)),
      证书有效期: /^\d{4}-\d{2}-\d{2}$/.test(expiry) ? { day: expiry } : expiry,
      执业人员: listed(
        people.map(({ name, qualification, certificateNo }) => `${name}/${qualification}/${certificateNo}`),
      ),
      检查年度: inspected?.year ?? null,
      检查得分: inspected?.score ?? null,
      检查等级: inspected?.letter ?? null,
    };
  });

const practitioners: Read = async (db, places) =>
  (await practitionersToExport(db, places)).map((row) => ({
    统一社会信用代码: row.uscc,
    姓名: row.name,
    资格: row.qualification,
    证书编号: row.certificateNo,
    离职日期: dayCell(row.leftOn),
  }));

const inspections: Read = async (db, places) =>
  (await inspectionsToExport(db, places)).map((row) => ({
    统一社会信用代码: row.uscc,
    检查年度: row.year,
    检查得分: row.score,
    检查等级: row.letter,
  }));

const fenPerWan = 1_000_000;
const cases: Read = async (db, places) =>
  (await casesToExport(db, places)).map((row) => ({
    项目代码: row.code,
    项目名称: row.projectName,
    业主信用代码: row.owner,
    审批部门: row.department,
    所属区县: row.district,
    审批事项: row.matterZh,
    阶段: row.phase,
    法定时限: row.limitWd,
    受理日期: dayCell(row.acceptedOn),
    所需事项: listed(row.items),
    投资额: row.investmentFen === null ? null : row.investmentFen / fenPerWan,
    面积: row.areaM2,
    所在片区: row.zone,
    经度: row.siteLng === null ? null : String(row.siteLng),
    纬度: row.siteLat === null ? null : String(row.siteLat),
  }));

const readers: Readonly<Record<ImportKindName, Read>> = {
  agencies,
  practitioners,
  inspections,
  cases,
  items: async (db) =>
    (await listedItems(db)).map(({ item, department }) => itemCells(item.code, contentOf(item), department)),
  prices: async (db) => (await currentPrices(db)).map(priceCells),
};

/** A list in the columns of its template: what is exported can be imported again and changes nothing. */
export async function exportList(db: Db, kind: ImportKindName, places: Places): Promise<Sheet> {
  const columns = importTables[kind];
  const rows = await readers[kind](db, places);
  return {
    name: kind,
    headings: columns.map(({ zh }) => zh),
    rows: rows.map((row) => columns.map(({ zh }) => row[zh] ?? null)),
  };
}

/** Headings with one example row; a day and a number are written as such. */
export function templateOf(kind: ImportKindName, language: "zh" | "en"): Sheet {
  const columns = importTables[kind];
  const example = columns.map(({ example: text, type }): SheetCell => {
    if (text === "") return null;
    if (type === "day") return { day: text };
    return type === "number" ? Number(text) : text;
  });
  const mark = (required: boolean) => (required ? "*" : "");
  return {
    name: kind,
    headings: columns.map((column) => `${column[language]}${mark(column.required)}`),
    rows: [example],
  };
}
