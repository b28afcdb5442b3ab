import type { Ctx } from "#db/context.ts";
import { needById } from "#db/store/need.ts";
import { wrappedKeyOf, type WrappedKey } from "#db/store/notice-key.ts";
import { currentEnvelopes, type CurrentEnvelope } from "#db/store/quote.ts";
import { openEnvelope } from "#domain/quote/intl1.ts";
import { unwrapKey } from "#domain/quote/key-wrap.ts";
import type { QuotePlaintext } from "#domain/quote/plaintext.ts";
import { hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { drawPlaceOf, keyPlaceOf, type KeyEncryptionKey } from "./ready-keys.ts";

/** In memory only, between the two transactions. */
export type OpenedEnvelope = {
  readonly envelope: CurrentEnvelope;
  readonly content: Outcome<QuotePlaintext>;
};
export type OpenedNeed = {
  readonly envelopes: readonly OpenedEnvelope[];
  readonly drawId: string;
  /** Null when the key-encryption key could not open it: then no tie can be drawn. */
  readonly drawSecretHex: string | null;
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
  const { keyId, drawId } = wrapped;
  const privateKey = unwrapKey(key.kek, keyPlaceOf(keyId), keyId, wrapped.kekId, wrapped.wrappedPrivate);
  const envelopes = await currentEnvelopes(ctx.db, needId, row.round);
  return ok({
    envelopes: envelopes.map((envelope) => ({
      envelope,
      content: contentOf(envelope, row.no, keyId, privateKey),
    })),
    drawId,
    drawSecretHex: drawSecretOf(wrapped, key),
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

function drawSecretOf(wrapped: WrappedKey, key: KeyEncryptionKey): string | null {
  const secret = unwrapKey(
    key.kek,
    drawPlaceOf(wrapped.keyId),
    wrapped.keyId,
    wrapped.kekId,
    wrapped.wrappedDrawSecret,
  );
  return secret.ok ? hex(secret.value) : null;
}
