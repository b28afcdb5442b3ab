import { lowPriceById, type LowPriceRow } from "#db/store/low-price.ts";
import type { Tx } from "#db/transaction.ts";
import { refuse, ok, type Outcome } from "#domain/shared/outcome.ts";
import { lockedFile, type NeedFile } from "../need/file.ts";

export type LowPriceFile = NeedFile & { readonly low: LowPriceRow };

/** Under the need's lock, read after it: the selection cannot go on meanwhile. */
export async function openLowPrice(tx: Tx, no: string, id: number): Promise<Outcome<LowPriceFile>> {
  const known = await lowPriceById(tx, id);
  if (!known) return refuse("command.not_found");
  const file = await lockedFile(tx, known.needId, "alone");
  if (!file.ok) return file;
  const low = await lowPriceById(tx, id);
  return low && file.value.row.no === no ? ok({ ...file.value, low }) : refuse("command.not_found");
}
