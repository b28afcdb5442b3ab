import { insertFile } from "#db/store/file.ts";
import type { Tx } from "#db/transaction.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { keepUpload, type KeptFile, type Upload } from "#app/integrations/files/keep-upload.ts";

/** Checks every file before anything is written. Refuses what `checkFile` refuses. */
export async function keepAll(uploads: readonly Upload[]): Promise<Outcome<KeptFile[]>> {
  const kept: KeptFile[] = [];
  for (const upload of uploads) {
    const file = await keepUpload(upload, "evidence");
    if (!file.ok) return file;
    kept.push(file.value);
  }
  return ok(kept);
}

export async function insertAll(tx: Tx, files: readonly KeptFile[], actor: PersonActor): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files)
    ids.push(
      await insertFile(tx, {
        ...file,
        purpose: "evidence",
        organisationId: actor.organisationId,
        uploadedBy: actor.accountId,
      }),
    );
  return ids;
}
