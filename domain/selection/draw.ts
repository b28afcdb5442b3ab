import { createHmac } from "node:crypto";
import { compareBytes, hex, lp, sha256 } from "#domain/shared/encoding.ts";

/** The public draw zjcs-draw/1 (integrity.md 6b): everything here can be recomputed from published values. */
export type DrawEntry = { readonly id: string; readonly nonceCommit: Uint8Array };

export type DrawInputs = {
  readonly draw: string;
  readonly round: number;
  readonly listHash: Uint8Array;
  readonly secret: Uint8Array;
  /** Empty when nobody witnessed. */
  readonly witness: Uint8Array;
  /** `source: "none"`, empty round and value when no public value was used. */
  readonly publicValue: { readonly source: string; readonly round: string; readonly value: Uint8Array };
  /** One per candidate; the order does not matter. */
  readonly nonces: readonly { readonly id: string; readonly nonce: Uint8Array }[];
};

export type DrawPlace = { readonly id: string; readonly score: string };

/** C0, published with the notice: the platform's secret is fixed before anyone knows the candidates. */
export function commitSecret(draw: string, round: number, secret: Uint8Array): Buffer {
  return nonceCommit("platform", draw, round, secret);
}

/** What a candidate (or the witness) is bound to before the reveal. */
export function nonceCommit(id: string, draw: string, round: number, nonce: Uint8Array): Buffer {
  return sha256(lp("zjcs-draw/1/commit", id, draw, round, nonce));
}

export function listHash(entries: readonly DrawEntry[]): Buffer {
  const sorted = sortedUnique(entries);
  return sha256(
    lp("zjcs-draw/1/list", sorted.length, ...sorted.flatMap(({ id, nonceCommit: commit }) => [id, commit])),
  );
}

export function drawSeed(inputs: DrawInputs): Buffer {
  const { draw, round, secret, witness, publicValue } = inputs;
  const nonces = sortedUnique(inputs.nonces).map(({ nonce }) => nonce);
  const { source, round: publicRound, value } = publicValue;
  return sha256(
    lp(
      "zjcs-draw/1/seed",
      draw,
      round,
      inputs.listHash,
      secret,
      witness,
      source,
      publicRound,
      value,
      ...nonces,
    ),
  );
}

/**
 * Ascending by score: the first k win, the next are the alternates.
 * With `tickets` (whole numbers ≥ 1 for every id) a candidate's score is the lowest of its tickets'.
 */
export function rankByDraw(
  seed: Uint8Array,
  ids: readonly string[],
  tickets?: Readonly<Record<string, number>>,
): DrawPlace[] {
  const places = sortedUnique(ids.map((id) => ({ id }))).map(({ id }) => ({
    id,
    score: scoreOf(seed, id, tickets),
  }));
  return places.toSorted((a, b) => compareBytes(a.score, b.score) || compareBytes(a.id, b.id));
}

/** One of the options without modulo bias, independent of the ranking through its label. */
export function pick<T>(seed: Uint8Array, label: string, options: readonly T[]): T {
  const count = BigInt(options.length);
  if (count === 0n) throw new RangeError("nothing to pick from");
  const limit = (2n ** 64n / count) * count;
  for (let counter = 0; ; counter++) {
    const value = hmac(seed, lp("zjcs-draw/1/pick", label, counter)).readBigUInt64BE(0);
    if (value < limit) return options[Number(value % count)] as T;
  }
}

function scoreOf(seed: Uint8Array, id: string, tickets?: Readonly<Record<string, number>>): string {
  if (!tickets) return hex(hmac(seed, lp("zjcs-draw/1/score", id)));
  const count = tickets[id];
  if (!Number.isSafeInteger(count) || count === undefined || count < 1)
    throw new RangeError(`no tickets for ${id}`);
  const scores = Array.from({ length: count }, (_, ticket) =>
    hex(hmac(seed, lp("zjcs-draw/1/score", id, ticket))),
  );
  return scores.reduce((lowest, score) => (score < lowest ? score : lowest));
}

/** @throws RangeError when an id appears twice: it would have two chances. */
function sortedUnique<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  if (new Set(entries.map(({ id }) => id)).size !== entries.length)
    throw new RangeError("an id appears twice in a draw");
  return entries.toSorted((a, b) => compareBytes(a.id, b.id));
}

function hmac(key: Uint8Array, data: Uint8Array): Buffer {
  return createHmac("sha256", key).update(data).digest();
}
