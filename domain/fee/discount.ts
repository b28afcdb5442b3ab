import { shareOf, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { FeeCap } from "./cap.ts";

/**
 * The amount of a quote by discount: base × (100 % − d), rounded down; `checkQuoteAgainstCap` still decides.
 * Refuses `fee.discount_invalid` outside 0–100 %, `fee.discount_without_base` where no price is published.
 */
export function amountOfDiscount(cap: Pick<FeeCap, "baseFen">, discountBp: number): Outcome<Fen> {
  if (!Number.isSafeInteger(discountBp) || discountBp < 0 || discountBp > 10_000)
    return refuse("fee.discount_invalid");
  if (cap.baseFen === null) return refuse("fee.discount_without_base");
  return ok(shareOf(cap.baseFen, 10_000 - discountBp));
}

/**
 * The smallest discount, in bp, whose amount is within the cap: 10,000 − ratio where the sector's ratio binds.
 * Null without a published price or a cap, and where not even the whole price could be taken off.
 */
export function leastDiscountBp({ baseFen, capFen }: Pick<FeeCap, "baseFen" | "capFen">): number | null {
  if (baseFen === null || capFen === null) return null;
  if (baseFen <= capFen) return 0;
  const base = BigInt(baseFen);
  const most = ((BigInt(capFen) + 1n) * 10_000n + base - 1n) / base - 1n;
  return 10_000 - Number(most);
}
