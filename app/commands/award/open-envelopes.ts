import type { Ctx } from "#db/context.ts";
import { needById } from "#db/store/need.ts";
import { wrappedKeyOf } from "#db/store/notice-key.ts";
import { currentEnvelopes, type CurrentEnvelope } from "#db/store/quote.ts";
import { openEnvelope } from "#domain/quote/intl1.ts";
import { unwrapKey } from "#domain/quote/key-wrap.ts";
import type { QuotePlaintext } from "#domain/quote/plaintext.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { drawKeeper, type DrawKeeper } from "../draw/keeper.ts";
import { openPapers } from "../quote/open-papers.ts";
import { kekFor, keyPlaceOf, type KeyEncryptionKey } from "./ready-keys.ts";

/** In memory only, between the two transactions. */
export type OpenedEnvelope = {
  readonly envelope: CurrentEnvelope;
  readonly content: Outcome<QuotePlaintext>;
};
export type OpenedNeed = {
  readonly envelopes: readonly OpenedEnvelope[];
  readonly draw: DrawKeeper;
  /** The keys of the bidders' papers, by paper. */
  readonly papers: ReadonlyMap<string, Buffer>;
};

/** The list was fixed in the first transaction: nothing can be added or withdrawn any more. */
export async function openEnvelopes(
  ctx: Ctx,
  needId: number,
  key: KeyEncryptionKey,
): Promise<Outcome<OpenedNeed>> {
  const row = await needById(ctx.db, needId);
  const wrapped = await wrappedKeyOf(ctx.db, needId);
  if (!row || !wrapped) return refuse("command.not_found");
  const { keyId } = wrapped;
  const privateKey = unwrapKey(
    kekFor(key, wrapped.kekId),
    keyPlaceOf(keyId),
    keyId,
    wrapped.kekId,
    wrapped.wrappedPrivate,
  );
  const envelopes = await currentEnvelopes(ctx.db, needId, row.round);
  return ok({
    envelopes: envelopes.map((envelope) => ({
      envelope,
      content: contentOf(envelope, row.no, keyId, privateKey),
    })),
    draw: drawKeeper(wrapped, key),
    papers: await openPapers(ctx.db, row, keyId, privateKey),
  });
}

function contentOf(
  envelope: CurrentEnvelope,
  notice: string,
  keyId: string,
  privateKey: Outcome<Buffer>,
): Outcome<QuotePlaintext> {
  if (!privateKey.ok) return privateKey;
  const { agencyCode: agency, version } = envelope;
  return openEnvelope({
    keyId,
    notice,
    lot: 1,
    agency,
    version,
    privateKey: privateKey.value,
    envelope: envelope.envelope,
  });
}
