import type { ImportKindName } from "#domain/import/kinds.ts";
import { maskedEmail, maskedName, maskedNumber, maskedPhone } from "#domain/shared/masking.ts";
import type { Sheet } from "#app/integrations/sheets/sheet-cell.ts";

type Mask = (text: string) => string;

const divider = ";";
const each =
  (mask: Mask): Mask =>
  (text) =>
    text.split(divider).map(mask).join(divider);

/** "name/qualification/number", as the list writes people; the number is what stands last. */
const maskedPerson: Mask = (entry) => {
  const [name = "", ...rest] = entry.split("/");
  const number = rest.pop() ?? "";
  return [maskedName(name), ...rest, maskedNumber(number)].join("/");
};

const masks: Readonly<Partial<Record<ImportKindName, Readonly<Record<string, Mask>>>>> = {
  agencies: {
    法定代表人: maskedName,
    联系人: maskedName,
    联系电话: maskedPhone,
    电子邮箱: maskedEmail,
    证书编号: each(maskedNumber),
    执业人员: each(maskedPerson),
  },
  practitioners: { 姓名: maskedName, 证书编号: maskedNumber },
};

export const isPersonal = (kind: ImportKindName): boolean => kind in masks;

/** The list without what tells who a person is and how to reach them (rules.md 5.13); it cannot be imported again. */
export function maskedList(kind: ImportKindName, sheet: Sheet): Sheet {
  const columns = sheet.headings.map((heading) => masks[kind]?.[heading]);
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell, at) => {
        const mask = columns[at];
        return mask && typeof cell === "string" && cell !== "" ? mask(cell) : cell;
      }),
    ),
  };
}
