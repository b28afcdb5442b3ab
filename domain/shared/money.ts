declare const fen: unique symbol;
/** Whole fen (1/100 yuan), 0 ≤ x ≤ 2^53 − 1. */
export type Fen = number & { readonly [fen]: true };
/** Basis points: 10 000 = 100 %. */
export type Bp = number;

/** @throws RangeError when `value` is not a whole, non-negative, safe number: that is a bug, not a refusal. */
export function toFen(value: number | bigint): Fen {
  const amount = Number(value);
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in fen: ${value}`);
  return amount as Fen;
}

/** floor(amount × bp / 10 000), exact. Rounds down so that rounding can never lift a cap. */
export function shareOf(amount: Fen, bp: Bp): Fen {
  return toFen((BigInt(amount) * BigInt(bp)) / 10_000n);
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return toFen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

const yuanPattern = /^(0|[1-9]\d{0,10})(?:\.(\d{1,2}))?$/;

/** "8,000.01" or "8000.1" (yuan) → fen; null when it is not an amount with at most two decimals. */
export function parseYuan(text: string): Fen | null {
  const match = yuanPattern.exec(text.normalize("NFKC").trim().replace(/^¥/, "").replaceAll(",", ""));
  if (!match) return null;
  return toFen(BigInt(match[1] ?? "0") * 100n + BigInt((match[2] ?? "").padEnd(2, "0")));
}

/** 800001 → "8,000.01". Same in both languages; the currency sign is the text layer's. */
export function formatYuan(amount: Fen | number): string {
  const whole = BigInt(Math.trunc(amount)) / 100n;
  const cents = BigInt(Math.trunc(amount)) % 100n;
  return `${whole.toString().replace(/\B(?=(\d{3})+$)/g, ",")}.${cents.toString().padStart(2, "0")}`;
}
