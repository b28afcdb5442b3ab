import type { NeedRow } from "#db/store/need.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { certificatesOf, contactsOf, insertAnnex, insertTraces } from "#db/store/quote-annex.ts";
import { insertEnvelope, nextVersion } from "#db/store/quote.ts";
import type { Tx } from "#db/transaction.ts";
import { tracesOf } from "#domain/quote/traces.ts";
import { hex } from "#domain/shared/encoding.ts";
import type { Receipt } from "#domain/quote/receipt.ts";
import type { AnnexFile } from "./annex-of.ts";
import { traceKeyOf } from "./trace-key.ts";
import { sealTerms, type Terms } from "./seal.ts";

/** Where a submission came from, as the web server sees it; kept as keyed hashes only. */
export type Sender = { readonly network: string | null; readonly device: string | null };
export type Bidder = { readonly agencyId: number; readonly code: string };
export type KeptQuote = {
  readonly envelopeId: string;
  readonly version: number;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly receipt: Receipt;
};

/** Seals and stores, the deadline decided by the statement that stores; null: too late by then. */
export async function keepQuote(
  tx: Tx,
  row: NeedRow,
  bidder: Bidder,
  quote: { readonly terms: Terms; readonly annex: AnnexFile; readonly sender: Sender },
): Promise<KeptQuote | null> {
  const { terms, annex, sender } = quote;
  const key = await publicKeyOf(tx, row.id);
  if (!key) throw new Error(`need ${row.no} was published without a key`);
  const agency = { id: bidder.agencyId, code: bidder.code };
  const version = await nextVersion(tx, row.id, agency.id);
  const sealed = sealTerms(terms, { need: row, agency, version, key }, annex.annex);
  const { id } = sealed.envelope;
  const receivedAt = await insertEnvelope(tx, sealed.envelope);
  if (!receivedAt) return null;
  await insertAnnex(tx, id, annex.annex);
  const traces = tracesOf(traceKeyOf(row), {
    ...sender,
    contacts: await contactsOf(tx, agency.id),
    fileHashes: annex.files.map(({ sha256 }) => sha256),
    fileAuthors: annex.files.map(({ authorHash }) => authorHash),
    practitioners: await certificatesOf(tx, terms.practitionerIds),
  });
  await insertTraces(tx, id, traces);
  const digest = hex(sealed.envelope.sha256);
  return { envelopeId: id, version, sha256: digest, receivedAt, receipt: sealed.receiptAt(receivedAt) };
}
