import type { Db } from "#db/client.ts";
import type { NeedRow } from "#db/store/need.ts";
import { sealedFiles } from "#db/store/quote-file.ts";
import { openDek } from "#domain/quote/attachment.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

/** The keys of this round's papers; one that does not open is left out and stops nothing. */
export async function openPapers(
  db: Db,
  { id, no, round }: Pick<NeedRow, "id" | "no" | "round">,
  keyId: string,
  privateKey: Outcome<Buffer>,
): Promise<ReadonlyMap<string, Buffer>> {
  const opened = new Map<string, Buffer>();
  if (!privateKey.ok) return opened;
  for (const file of await sealedFiles(db, id, round)) {
    const place = { keyId, notice: no, agency: file.agencyCode, fileId: file.id };
    const dek = openDek(file.sealedKey, place, privateKey.value);
    if (dek) opened.set(file.id, dek);
  }
  return opened;
}
