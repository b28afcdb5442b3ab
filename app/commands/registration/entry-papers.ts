import { deferrablePapers, gapsIn, type DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { insertFile } from "#db/store/file.ts";
import { papersOf, putGivenPaper } from "#db/store/entry-paper.ts";
import type { Tx } from "#db/transaction.ts";
import { keepUpload, type KeptFile } from "#app/integrations/files/keep-upload.ts";
import type { Papers } from "./entry-input.ts";

export type KeptPaper = { readonly kind: DeferrablePaper; readonly file: KeptFile };

/** Refuses what `checkFile` refuses. */
export async function keepPapers(papers: Papers = {}): Promise<Outcome<KeptPaper[]>> {
  const kept: KeptPaper[] = [];
  for (const kind of deferrablePapers) {
    const upload = papers[kind];
    const file = upload ? await keepUpload(upload, "registration") : null;
    if (file && !file.ok) return file;
    if (file) kept.push({ kind, file: file.value });
  }
  return ok(kept);
}

export async function putPapers(
  tx: Tx,
  agencyId: number,
  papers: readonly KeptPaper[],
  uploadedBy: number | null,
): Promise<void> {
  for (const { kind, file } of papers) {
    const about = { purpose: "registration" as const, organisationId: agencyId, uploadedBy };
    await putGivenPaper(tx, agencyId, kind, await insertFile(tx, { ...file, ...about }));
  }
}

/** Deferrable papers that have not come with the request. */
export async function missingPapers(tx: Tx, agencyId: number): Promise<DeferrablePaper[]> {
  const given = (await papersOf(tx, agencyId)).filter(({ state }) => state !== "missing");
  return gapsIn(given.map(({ kind }) => kind));
}
