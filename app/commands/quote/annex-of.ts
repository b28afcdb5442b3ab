import { listedCodes } from "#db/store/quote-annex.ts";
import { filesByIds, type QuoteFileRow } from "#db/store/quote-file.ts";
import type { Tx } from "#db/transaction.ts";
import type { QuoteAnnex } from "#domain/quote/annex.ts";
import { conflictText, mostFiles } from "#domain/quote/annex-limits.ts";
import { checkSubcontracts, type Subcontract } from "#domain/quote/subcontract.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

type Asked = {
  readonly fileIds: readonly string[];
  readonly subcontracts: readonly Subcontract[];
  readonly conflictDeclared: boolean;
};
type Bidder = {
  readonly needId: number;
  readonly round: number;
  readonly agencyId: number;
  readonly code: string;
};
export type AnnexFile = { readonly annex: QuoteAnnex; readonly files: readonly QuoteFileRow[] };

/** Papers of this bidder for this round only, and declarations as they were made. */
export async function annexOf(tx: Tx, asked: Asked, bidder: Bidder): Promise<Outcome<AnnexFile>> {
  const { fileIds, conflictDeclared } = asked;
  if (fileIds.length > mostFiles) return refuse("quote.files_too_many", { most: mostFiles });
  const files = await filesByIds(tx, fileIds);
  const { needId, round, agencyId, code } = bidder;
  const own = files.filter(
    (file) => file.needId === needId && file.round === round && file.agencyId === agencyId,
  );
  if (own.length < new Set(fileIds).size) return refuse("quote.file_unknown");
  const subcontracts = asked.subcontracts.map((each) => ({ ...each, part: each.part.trim() }));
  const listed = await listedCodes(
    tx,
    subcontracts.map(({ agency }) => agency),
  );
  const fit = checkSubcontracts(subcontracts, { own: code, listed });
  if (!fit.ok) return fit;
  const annex = {
    files: own.map(({ name, sha256 }) => ({ name, sha256 })),
    conflict: { free: conflictDeclared, text: conflictText },
    subcontracts,
  };
  return ok({ annex, files: own });
}
