import { compareBytes, fromHex, hex } from "#domain/shared/encoding.ts";
import { listHash, nonceCommit } from "./draw.ts";

/** Where the public value comes from, as the notice says; `none` only where no public money is spent. */
export const drawSources = ["none", "dice", "lottery"] as const;
export type DrawSource = (typeof drawSources)[number];

export type DrawRules = {
  readonly source: "dice" | "lottery";
  /** From the freeze to the draw's instant: who objects to the list does it now. */
  readonly objectionMinutes: number;
  /** After the draw's instant; then the light is red. No deadline moves. */
  readonly lateMinutes: number;
};
export const defaultDrawRules: DrawRules = { source: "dice", objectionMinutes: 30, lateMinutes: 60 };

export type DrawPlan = { readonly source: DrawSource; readonly drawAt: Date; readonly lateAt: Date };

/**
 * Public money waits for a value nobody could choose and leaves time to object; private money draws at once from what
 * platform and participants committed to, level C (rules.md, Decided).
 */
export function drawPlan(publicFunds: boolean, frozenAt: Date, rules: DrawRules): DrawPlan {
  if (!publicFunds) return { source: "none", drawAt: frozenAt, lateAt: frozenAt };
  const drawAt = after(frozenAt, rules.objectionMinutes);
  return { source: rules.source, drawAt, lateAt: after(drawAt, rules.lateMinutes) };
}

export const drawSourceOf = (publicFunds: boolean, rules: DrawRules): DrawSource =>
  publicFunds ? rules.source : "none";

const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);

export type FrozenList = {
  /** Sorted by the bytes of the id. */
  readonly candidates: readonly { readonly id: string; readonly nonceCommit: string }[];
  readonly listHash: string;
};

/**
 * The list of candidates as it is published before anything is revealed: who, and to which nonce each is bound.
 * @throws RangeError for a nonce that is not 32 bytes of hex, or an id that appears twice.
 */
export function freezeList(
  draw: string,
  round: number,
  entries: readonly { readonly id: string; readonly nonceHex: string }[],
): FrozenList {
  const candidates = entries
    .map(({ id, nonceHex }) => ({ id, nonceCommit: hex(nonceCommit(id, draw, round, bytes(nonceHex))) }))
    .toSorted((a, b) => compareBytes(a.id, b.id));
  return {
    candidates,
    listHash: hex(listHash(candidates.map((one) => ({ id: one.id, nonceCommit: bytes(one.nonceCommit) })))),
  };
}

function bytes(text: string): Buffer {
  const value = fromHex(text, 32);
  if (!value) throw new RangeError("not 32 bytes of hex");
  return value;
}
