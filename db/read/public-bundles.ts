import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { bundlesInForce, itemNames } from "../store/bundle.ts";

/** What may be bought together on that day, with the names of its items. */
export async function publicBundles(db: Db, on: Day) {
  const inForce = await bundlesInForce(db, on);
  const names = await itemNames(
    db,
    inForce.flatMap(({ itemCodes }) => itemCodes),
  );
  return inForce.map(({ code, nameZh, nameEn, basis, itemCodes }) => ({
    code,
    nameZh,
    nameEn,
    basis,
    items: itemCodes.map((item) => names.get(item) ?? { code: item, nameZh: item, nameEn: item }),
  }));
}
