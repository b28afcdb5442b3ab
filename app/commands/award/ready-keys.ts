import { randomBytes } from "node:crypto";
import { newNoticeKeyPair, suite } from "#domain/quote/intl1.ts";
import { unwrapKey, wrapKey } from "#domain/quote/key-wrap.ts";
import { commitSecret } from "#domain/selection/draw.ts";
import { hex } from "#domain/shared/encoding.ts";
import { chainRounds, chainSecret } from "#domain/selection/draw-chain.ts";
import type { Ctx } from "#db/context.ts";
import type { Sign } from "#db/keys.ts";
import {
  countReadyKeys,
  insertReadyKeys,
  readyKeysBefore,
  saveReadyKey,
  type WrappedKey,
} from "#db/store/notice-key.ts";

export type KeyEncryptionKey = {
  /** The newest: what is wrapped now is wrapped with it. */
  readonly kek: Buffer;
  readonly kekId: string;
  /** By their ids: what was wrapped before stays as it was. */
  readonly older?: ReadonlyMap<string, Buffer>;
  readonly sign: Sign;
};

/** The version with which something was wrapped; an unknown one opens nothing and is told as such. */
export function kekFor({ kek, kekId, older }: KeyEncryptionKey, wrappedWith: string): Buffer {
  return wrappedWith === kekId ? kek : (older?.get(wrappedWith) ?? kek);
}

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

/** A key that no notice has claimed yet, under the newest version: notices of tomorrow do not rest on yesterday's. */
function rewrapped(key: KeyEncryptionKey, ready: WrappedKey) {
  const { keyId, kekId } = ready;
  const old = kekFor(key, kekId);
  const wrapped = unwrapKey(old, keyPlaceOf(keyId), keyId, kekId, ready.wrappedPrivate);
  const secret = unwrapKey(old, drawPlaceOf(keyId), keyId, kekId, ready.wrappedDrawSecret);
  if (!wrapped.ok || !secret.ok) return null;
  const again = (place: string, bytes: Buffer) =>
    wrapKey(key.kek, place, keyId, key.kekId, bytes, randomBytes(12));
  return {
    kekId: key.kekId,
    wrappedPrivate: again(keyPlaceOf(keyId), wrapped.value),
    wrappedDrawSecret: again(drawPlaceOf(keyId), secret.value),
  };
}

async function rewrapPool({ db }: Pick<Ctx, "db">, key: KeyEncryptionKey): Promise<void> {
  for (const ready of await readyKeysBefore(db, key.kekId)) {
    const again = rewrapped(key, ready);
    if (again) await saveReadyKey(db, ready.keyId, again);
  }
}

/** Keeps at least `wanted` keys ready, so that publishing never waits for the opener; all under the newest version. */
export async function fillKeyPool(
  ctx: Pick<Ctx, "db">,
  key: KeyEncryptionKey,
  wanted: number,
): Promise<number> {
  if (key.older && key.older.size > 0) await rewrapPool(ctx, key);
  const missing = wanted - (await countReadyKeys(ctx.db));
  if (missing <= 0) return 0;
  await insertReadyKeys(
    ctx.db,
    Array.from({ length: missing }, () => readyKey(key)),
  );
  return missing;
}
