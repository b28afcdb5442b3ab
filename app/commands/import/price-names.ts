import { currentPrices } from "#db/read/import-catalogue.ts";
import type { Db } from "#db/client.ts";

/** A document as people write it: "文号 条款". */
export const priceName = (row: { readonly number: string; readonly clause: string }): string =>
  `${row.number} ${row.clause}`;

/** Ids by id, and by the name of the version that nothing has replaced. */
export async function pricesByName(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await currentPrices(db);
  return new Map(
    rows.flatMap((row) =>
      [priceName(row), row.id].flatMap((name) => [
        [name, row.id] as const,
        [name.normalize("NFKC"), row.id] as const,
      ]),
    ),
  );
}
