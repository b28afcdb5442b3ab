import { toFen } from "#domain/shared/money.ts";

const fenPerYuan = 100;
const wan = 10_000 * fenPerYuan;

export function yuan(amount: number): number {
  return Math.round(amount * fenPerYuan);
}

/** Rows as the documents print them: investment and fee in 10,000 yuan. */
export function brackets(
  ...rows: readonly (readonly [upToWan: number | null, fromWan: number, toWan: number])[]
) {
  return rows.map(([upTo, from, to]) => ({
    upToFen: upTo === null ? null : upTo * wan,
    fromFen: toFen(from * wan),
    toFen: toFen(to * wan),
  }));
}

/** Progressive rates: value in 10,000 yuan, rate in millionths (5000 = 0.5 %). */
export function rates(...rows: readonly (readonly [upToWan: number | null, ratePpm: number])[]) {
  return rows.map(([upTo, ratePpm]) => ({ upToFen: upTo === null ? null : upTo * wan, ratePpm }));
}
