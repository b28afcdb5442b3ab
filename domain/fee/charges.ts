import type { LocalText } from "#domain/shared/local-text.ts";
import { sumFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** One line of an invoice or a contract: which fee of the item's list, and how much. */
export type Charge = { readonly fee: string; readonly amountFen: Fen };
export type ChargeBounds = {
  /** The item's fee list; a charge names one of it in either language. */
  readonly fees: readonly LocalText[];
  readonly capFen: Fen | null;
  readonly priceFen: Fen;
  /** Already invoiced or paid under the same need. */
  readonly beforeFen: Fen;
};

function known(fees: readonly LocalText[], fee: string): boolean {
  const told = fee.normalize("NFKC").trim();
  return fees.some(({ zh, en }) => [zh, en].some((name) => name.normalize("NFKC").trim() === told));
}

/**
 * Everything charged under one need: on the item's fee list, and together within the price and the cap.
 *
 * - Refuses `fee.not_on_list` (a split fee, conduct code FEE_SPLIT), `fee.charge_empty`, `fee.total_over_price`,
 *   `fee.total_over_cap`; the amounts sum up what came before.
 * - Source: rules.md 5.4 (invoice total), Fee splitting; the 2015 fee notice.
 */
export function checkCharges(charges: readonly Charge[], bounds: ChargeBounds): Outcome<Fen> {
  const { fees, capFen, priceFen, beforeFen } = bounds;
  const split = charges.find(({ fee }) => !known(fees, fee));
  if (split) return refuse("fee.not_on_list", { fee: split.fee.slice(0, 80), amountFen: split.amountFen });
  if (charges.some(({ amountFen }) => amountFen < 1)) return refuse("fee.charge_empty");
  const totalFen = sumFen([beforeFen, ...charges.map(({ amountFen }) => amountFen)]);
  if (totalFen > priceFen) return refuse("fee.total_over_price", { totalFen, priceFen });
  return checkTotalAgainstCap(totalFen, capFen);
}

/** The last of the four times that the cap is asked: what a need costs in all. Refuses `fee.total_over_cap`. */
export function checkTotalAgainstCap(totalFen: Fen, capFen: Fen | null): Outcome<Fen> {
  return capFen !== null && totalFen > capFen
    ? refuse("fee.total_over_cap", { totalFen, capFen, overFen: totalFen - capFen })
    : ok(totalFen);
}
