import { currentPrices } from "#db/read/import-catalogue.ts";
import type { Db } from "#db/client.ts";

/** A document as people write it: "文号 条款". */
export const priceName = (row: { readonly number: string; readonly clause: string }): string =>
  `${row.number} ${row.clause}`;

/** Two tables of one clause are told apart by their titles. */
export const fullPriceName = (row: {
  readonly number: string;
  readonly clause: string;
  readonly title: string;
}): string => `${priceName(row)} ${row.title}`;

/** Ids by id, by full name, and by the short name where only one document that nothing has replaced bears it. */
export async function pricesByName(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await currentPrices(db);
  const names = rows.map(priceName);
  const isOnly = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(
    rows.flatMap((row) =>
      [
        ...(isOnly(priceName(row)) ? [priceName(row)] : []),
        fullPriceName({ ...row, title: row.titleZh }),
        row.id,
      ].flatMap((name) => [[name, row.id] as const, [name.normalize("NFKC"), row.id] as const]),
    ),
  );
}
