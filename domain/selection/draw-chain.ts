import { lp, sha256 } from "#domain/shared/encoding.ts";

/** So many rounds a notice can draw without anybody choosing a secret anew. */
export const chainRounds = 8;

/**
 * The secrets of later rounds are a reversed hash chain (integrity.md 6b): each is the hash of the next one, so the
 * commitment to the first, published with the notice, fixes them all, and a void gives no new choice.
 * @throws RangeError for a round outside the chain.
 */
export function chainSecret(last: Uint8Array, rounds: number, round: number): Buffer {
  if (!Number.isInteger(round) || round < 1 || round > rounds) throw new RangeError("no such round");
  return backwards(last, rounds - round);
}

/** The first secret as it follows from the revealed one of a round. */
export function firstSecret(secret: Uint8Array, round: number): Buffer {
  return backwards(secret, round - 1);
}

function backwards(secret: Uint8Array, steps: number): Buffer {
  let value: Buffer = Buffer.from(secret);
  for (let step = 0; step < steps; step += 1) value = sha256(lp("zjcs-draw/1/chain", value));
  return value;
}
