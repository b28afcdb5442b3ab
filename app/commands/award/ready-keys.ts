import { randomBytes } from "node:crypto";
import { newNoticeKeyPair, suite } from "#domain/quote/intl1.ts";
import { wrapKey } from "#domain/quote/key-wrap.ts";
import { commitSecret } from "#domain/selection/draw.ts";
import { hex } from "#domain/shared/encoding.ts";
import { chainRounds, chainSecret } from "#domain/selection/draw-chain.ts";
import type { Ctx } from "#db/context.ts";
import type { Sign } from "#db/keys.ts";
import { countReadyKeys, insertReadyKeys } from "#db/store/notice-key.ts";

export type KeyEncryptionKey = { readonly kek: Buffer; readonly kekId: string; readonly sign: Sign };

/** A key is wrapped before anybody knows its notice; the key's own id binds it. */
export const keyPlaceOf = (keyId: string) => `pool${keyId}`;
export const drawPlaceOf = (keyId: string) => `pool${keyId}/draw`;

/** Every draw that may be needed is committed to in the notice, before anybody has quoted. */
const firstRound = 1;

function readyKey({ kek, kekId }: KeyEncryptionKey) {
  const keyId = `K-${hex(randomBytes(8))}`;
  const drawId = `D-${hex(randomBytes(8))}`;
  const { publicKey, privatePkcs8 } = newNoticeKeyPair(randomBytes(32));
  const drawSecret = randomBytes(32);
  return {
    keyId,
    suite,
    publicKey,
    kekId,
    drawId,
    wrappedPrivate: wrapKey(kek, keyPlaceOf(keyId), keyId, kekId, privatePkcs8, randomBytes(12)),
    drawRounds: chainRounds,
    drawCommit: commitSecret(drawId, firstRound, chainSecret(drawSecret, chainRounds, firstRound)),
    wrappedDrawSecret: wrapKey(kek, drawPlaceOf(keyId), keyId, kekId, drawSecret, randomBytes(12)),
  };
}

/** Keeps at least `wanted` keys ready, so that publishing never waits for the opener. */
export async function fillKeyPool(
  ctx: Pick<Ctx, "db">,
  key: KeyEncryptionKey,
  wanted: number,
): Promise<number> {
  const missing = wanted - (await countReadyKeys(ctx.db));
  if (missing <= 0) return 0;
  await insertReadyKeys(
    ctx.db,
    Array.from({ length: missing }, () => readyKey(key)),
  );
  return missing;
}
