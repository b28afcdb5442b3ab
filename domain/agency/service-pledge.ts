import { feeCap } from "#domain/fee/cap.ts";
import { quantitiesOf, type PriceDocument, type PriceMode } from "#domain/fee/price.ts";
import { sectors } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** What an agency promises for one item: its price as one sum in fen and its working days; null: no promise. */
export type Pledge = { readonly priceFen: Fen | null; readonly wd: number | null };
export type PledgeInForce = Pledge & { readonly effectiveAt: Date };
/** What a pledge is held against. */
export type PledgeBounds = {
  /** Null: the market prices the item. */
  readonly capFen: Fen | null;
  /** The price grows with a quantity: one sum says nothing. */
  readonly byQuantity: boolean;
  readonly limitWd: number;
};
type Priced = { readonly mode: PriceMode; readonly document: PriceDocument | null };

/**
 * The highest cap that any owner's sector gives under the policy: a pledge above it could bind nobody.
 *
 * - Source: rules.md 5.2 (pledged price ≤ cap), 5.4.
 */
export function pledgeBounds({ mode, document }: Priced, policy: Policy, limitWd: number): PledgeBounds {
  if (document && quantitiesOf(document).length > 0) return { capFen: null, byQuantity: true, limitWd };
  const caps = sectors.flatMap((sector) => {
    const cap = feeCap({ document, mode, quantities: {}, sector, policy });
    return cap.ok && cap.value.capFen !== null ? [cap.value.capFen] : [];
  });
  const capFen = caps.reduce<Fen | null>((most, cap) => (most === null || cap > most ? cap : most), null);
  return { capFen, byQuantity: false, limitWd };
}

/** Refuses `service.pledge_by_quantity`, `service.pledge_over_cap`, `service.pledge_days`. */
export function checkPledge({ priceFen, wd }: Pledge, bounds: PledgeBounds): Outcome<true> {
  const { capFen, byQuantity, limitWd } = bounds;
  if (priceFen !== null && byQuantity) return refuse("service.pledge_by_quantity");
  if (priceFen !== null && capFen !== null && priceFen > capFen)
    return refuse("service.pledge_over_cap", { pledgedFen: priceFen, capFen });
  if (wd !== null && (wd < 1 || wd > limitWd)) return refuse("service.pledge_days", { wd, limitWd });
  return ok(true);
}

const lower = <N extends number>(a: N | null, b: N | null): N | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

/**
 * What binds the agency in a need published at `publishedAt`: the pledge of that moment, or a lower one since. So a
 * promise made lower counts at once and one made higher counts for later notices only.
 */
export function pledgeBinding(history: readonly PledgeInForce[], publishedAt: Date): Pledge {
  const inOrder = history.toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime());
  const at = inOrder.findLastIndex(({ effectiveAt }) => effectiveAt <= publishedAt);
  return inOrder.slice(Math.max(at, 0)).reduce<Pledge>(
    (bound, { priceFen, wd }) => ({
      priceFen: lower(bound.priceFen, priceFen),
      wd: lower(bound.wd, wd),
    }),
    { priceFen: null, wd: null },
  );
}

/**
 * The working days that a quote may offer under what the agency promised for the items: their sum, as the work of a
 * bundle may follow one upon the other; null where an item carries no promise.
 */
export function promisedDays(services: readonly (Pick<Pledge, "wd"> | null)[]): number | null {
  return services.reduce<number | null>(
    (sum, service) => (sum === null || !service?.wd ? null : sum + service.wd),
    0,
  );
}

/** Refuses `quote.days_over_promise`: promised `promisedWd`, offered `offeredWd`. */
export function checkPromisedDays(offeredWd: number, promisedWd: number | null): Outcome<true> {
  return promisedWd !== null && offeredWd > promisedWd
    ? refuse("quote.days_over_promise", { promisedWd, offeredWd })
    : ok(true);
}
