import { randomBytes } from "node:crypto";
import { drawPlaceOf, keyPlaceOf, type KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import { newNoticeKeyPair, suite } from "#domain/quote/intl1.ts";
import { wrapKey } from "#domain/quote/key-wrap.ts";
import { commitSecret } from "#domain/selection/draw.ts";
import { hex } from "#domain/shared/encoding.ts";

/** Ties of the first round are drawn with the secret to which the notice committed. */
export const drawRound = 1;

/** The key pair and the draw's secret of one notice of the past, wrapped as the opener would have kept them. */
export function pastKey({ kek, kekId }: KeyEncryptionKey) {
  const keyId = `K-${hex(randomBytes(8))}`;
  const drawId = `D-${hex(randomBytes(8))}`;
  const drawSecret = randomBytes(32);
  const { publicKey, privatePkcs8 } = newNoticeKeyPair(randomBytes(32));
  return {
    secretHex: hex(drawSecret),
    row: {
      keyId,
      suite,
      publicKey,
      kekId,
      drawId,
      drawCommit: commitSecret(drawId, drawRound, drawSecret),
      wrappedPrivate: wrapKey(kek, keyPlaceOf(keyId), keyId, kekId, privatePkcs8, randomBytes(12)),
      wrappedDrawSecret: wrapKey(kek, drawPlaceOf(keyId), keyId, kekId, drawSecret, randomBytes(12)),
    },
  };
}
export type PastKey = ReturnType<typeof pastKey>;
