import { toFen, type Fen } from "#domain/shared/money.ts";

/** An exact amount of fen: prices are computed without rounding and compared as fractions. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export function whole(value: number | bigint): Fraction {
  return { n: BigInt(value), d: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function times(a: Fraction, numerator: number | bigint, denominator: number | bigint): Fraction {
  return { n: a.n * BigInt(numerator), d: a.d * BigInt(denominator) };
}

export function isBelow(a: Fraction, b: Fraction): boolean {
  return a.n * b.d < b.n * a.d;
}

/** Down: for everything that binds. */
export function floorFen(value: Fraction): Fen {
  return toFen(value.n / value.d);
}

/** To the nearest fen, half up: for a published price that is only shown. */
export function nearestFen(value: Fraction): Fen {
  return toFen(roundedFen(value));
}

/** The same for a line of a derivation, which may pass through amounts that no price can have. */
export function roundedFen(value: Fraction): number {
  return Number((2n * value.n + value.d) / (2n * value.d));
}
