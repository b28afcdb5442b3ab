import type { WrappedKey } from "#db/store/notice-key.ts";
import { openEnvelope } from "#domain/quote/intl1.ts";
import { unwrapKey } from "#domain/quote/key-wrap.ts";
import { chainSecret } from "#domain/selection/draw-chain.ts";
import { hex } from "#domain/shared/encoding.ts";
import { drawPlaceOf, kekFor, keyPlaceOf, type KeyEncryptionKey } from "../award/ready-keys.ts";

/** What a notice committed to for its draws; the secrets exist in the opener's memory only. */
export type DrawKeeper = {
  readonly drawCode: string;
  readonly anchor: Buffer;
  readonly rounds: number;
  /** @throws Error when the key-encryption key does not open it: then nothing can be drawn. */
  readonly secretHex: (round: number) => string;
};

export function drawKeeper(wrapped: WrappedKey, key: KeyEncryptionKey): DrawKeeper {
  const { keyId, kekId, drawId, drawCommit, drawRounds, wrappedDrawSecret } = wrapped;
  return {
    drawCode: drawId,
    anchor: drawCommit,
    rounds: drawRounds,
    secretHex: (round) => {
      const last = unwrapKey(kekFor(key, kekId), drawPlaceOf(keyId), keyId, kekId, wrappedDrawSecret);
      if (!last.ok) throw new Error(`the secret of draw ${drawId} cannot be unwrapped`);
      return hex(chainSecret(last.value, drawRounds, round));
    },
  };
}

/** Under this name a witness's secret is sealed, in the place where an agency's code would stand. */
export const witnessName = "witness";

/** @throws Error when it does not open: its commitment was checked when it was sealed. */
export function openWitness(
  notice: string,
  round: number,
  sealed: Buffer,
  wrapped: WrappedKey,
  key: KeyEncryptionKey,
): string {
  const { keyId, kekId, wrappedPrivate } = wrapped;
  const privateKey = unwrapKey(kekFor(key, kekId), keyPlaceOf(keyId), keyId, kekId, wrappedPrivate);
  if (!privateKey.ok) throw new Error(`key ${keyId} cannot be unwrapped`);
  const place = { keyId, notice, lot: 1, agency: witnessName, version: round };
  const opened = openEnvelope({ ...place, privateKey: privateKey.value, envelope: sealed });
  if (!opened.ok) throw new Error(`the witness's secret of ${notice} does not open`);
  return opened.value.nonce;
}
