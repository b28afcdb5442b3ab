import type { Policy } from "#domain/policy/policy.ts";
import type { RuleSource } from "#domain/shared/local-text.ts";
import { formatYuan, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { floorFen, isBelow, nearestFen, times, type Fraction } from "./fraction.ts";
import { overrideBound, type CapOverride } from "./override.ts";
import { exactPriceOf, percentOf, type ExactPrice } from "./price-of.ts";
import type { PriceDocument, PriceMode, Quantities } from "./price.ts";
import { withFirstCoefficients } from "./questions.ts";
import type { Sector } from "./sector.ts";
import { ceilingSource, marketSource, pledgeSource } from "./sources.ts";
import type { Bound, CapStep } from "./step.ts";

type CapPolicy = Pick<
  Policy,
  "sectorRatioBp" | "rangeRule" | "halfOfStatutory" | "capMarketPriced" | "source"
>;
export type FeeCapInput = {
  /** Null where the item has none. */
  readonly document: PriceDocument | null;
  readonly mode: PriceMode;
  readonly quantities: Quantities;
  readonly sector: Sector;
  readonly policy: CapPolicy;
  /** The owner's own upper limit for this need. */
  readonly ceilingFen?: Fen | null;
  /** What this agency has pledged to charge for the item. */
  readonly pledgedFen?: Fen | null;
  /** The statutory standard where it is not the document's lower bound (policies with `halfOfStatutory`). */
  readonly statutoryFen?: Fen | null;
  /** Names the price document beside each line that comes from it. */
  readonly documentSource?: RuleSource | null;
  /** Why the owner counts as of this sector; a calculator has none. */
  readonly sectorStep?: CapStep | null;
  /** Two officers have lifted this one need's cap. */
  readonly override?: CapOverride | null;
};

export type FeeCap = {
  /** Null: nothing bounds the fee, the market decides; benchmarks are shown instead. */
  readonly capFen: Fen | null;
  /** The published price, to the nearest fen; null without one. */
  readonly lowestFen: Fen | null;
  readonly highestFen: Fen | null;
  /** What a discount is taken from: the base price, rounded down. */
  readonly baseFen: Fen | null;
  /** "20,000.00 × 40% = 8,000.00": the bound that binds, the same in every language; "" without a cap. */
  readonly formula: string;
  readonly steps: readonly CapStep[];
};

/** Lower bound of a range, or the single price: 「有上下限的按下限执行」. */
function baseStep(price: ExactPrice, source: RuleSource): CapStep {
  const key = isBelow(price.lowest, price.highest) ? "fee.step.base_lower" : "fee.step.base_price";
  return { key, params: { resultFen: nearestFen(price.lowest) }, source };
}

function sectorBound(price: ExactPrice, sector: Sector, policy: CapPolicy): Outcome<Bound> {
  const ratioBp = policy.sectorRatioBp[sector];
  if (ratioBp === undefined) return refuse("fee.sector_without_ratio", { sector });
  const { source } = policy;
  if (policy.rangeRule === "lowerOnly" && isBelow(price.lowest, price.highest)) {
    const fen = floorFen(price.lowest);
    return ok({
      fen,
      formula: formatYuan(fen),
      step: { key: "fee.step.lower_only", params: { resultFen: fen }, source },
    });
  }
  const fen = floorFen(times(price.lowest, ratioBp, 10_000));
  const base = nearestFen(price.lowest);
  const formula = `${formatYuan(base)} × ${percentOf(ratioBp * 100)} = ${formatYuan(fen)}`;
  return ok({
    fen,
    formula,
    step: { key: `fee.step.ratio_${sector}`, params: { baseFen: base, ratioBp, resultFen: fen }, source },
  });
}

function halfBound(statutory: Fraction, policy: CapPolicy): Bound {
  const fen = floorFen(times(statutory, 1, 2));
  const statutoryFen = nearestFen(statutory);
  const formula = `${formatYuan(statutoryFen)} ÷ 2 = ${formatYuan(fen)}`;
  return {
    fen,
    formula,
    step: { key: "fee.step.half_statutory", params: { statutoryFen, resultFen: fen }, source: policy.source },
  };
}

function givenBound(key: "fee.step.pledged" | "fee.step.ceiling", fen: Fen | null | undefined): Bound[] {
  return fen === null || fen === undefined
    ? []
    : [
        {
          fen,
          formula: formatYuan(fen),
          step: { key, params: { resultFen: fen }, source: givenSources[key] },
        },
      ];
}

const givenSources = { "fee.step.pledged": pledgeSource, "fee.step.ceiling": ceilingSource } as const;

/** Refuses `fee.price_missing` when an item under a guided or fixed price has no document. */
function priceThatBinds(input: FeeCapInput): Outcome<ExactPrice | null> {
  if (input.mode === "market" && !input.policy.capMarketPriced) return ok(null);
  if (input.document)
    return exactPriceOf(input.document, withFirstCoefficients(input.document, input.quantities));
  return input.mode === "market" ? ok(null) : refuse("fee.price_missing");
}

function lawfulBounds(price: ExactPrice, input: FeeCapInput): Outcome<Bound[]> {
  const { policy, statutoryFen } = input;
  const bySector = sectorBound(price, input.sector, policy);
  if (!bySector.ok) return bySector;
  if (!policy.halfOfStatutory) return ok([bySector.value]);
  const statutory =
    statutoryFen === null || statutoryFen === undefined ? price.lowest : { n: BigInt(statutoryFen), d: 1n };
  return ok([bySector.value, halfBound(statutory, policy)]);
}

function least(bounds: readonly Bound[]): Bound | null {
  return bounds.reduce<Bound | null>((low, each) => (low === null || each.fen < low.fen ? each : low), null);
}

/** What the law allows, its lines first; an override stands instead of it, never above the published price. */
function lawOf(
  price: ExactPrice,
  input: FeeCapInput,
): Outcome<{ bounds: readonly Bound[]; steps: readonly CapStep[] }> {
  const lawful = lawfulBounds(price, input);
  if (!lawful.ok) return lawful;
  const steps = lawful.value.map((bound) => bound.step);
  const lifted = input.override
    ? overrideBound(input.override, least(lawful.value), floorFen(price.highest))
    : null;
  return ok(lifted ? { bounds: [lifted], steps: [...steps, lifted.step] } : { bounds: lawful.value, steps });
}

function openingSteps(price: ExactPrice | null, input: FeeCapInput): readonly CapStep[] {
  const { policy, documentSource, sectorStep } = input;
  if (!price) return [{ key: "fee.step.market", params: {}, source: marketSource }];
  const published = price.steps.map((step) => (documentSource ? { ...step, source: documentSource } : step));
  return [...published, baseStep(price, policy.source), ...(sectorStep ? [sectorStep] : [])];
}

/**
 * The highest fee that may be quoted, with its derivation line by line.
 *
 * cap = the lowest of: lower bound of the published price × the sector's ratio, half of the statutory standard (if
 * the policy says so), the agency's pledged price, the owner's ceiling. An override replaces the first two.
 *
 * - Units: fen; ratios in bp. Rounds down from the exact price, so that rounding can never lift a quote over the cap.
 * - Market-priced items have no lawful cap unless the policy says otherwise; `capFen` is null when nothing bounds.
 * - Refuses: `fee.sector_without_ratio` (silence is not "no cap"), `fee.price_missing`, and as `priceOf`.
 * - Source: `policy.source`; rules.md 5.4.
 */
export function feeCap(input: FeeCapInput): Outcome<FeeCap> {
  const priced = priceThatBinds(input);
  if (!priced.ok) return priced;
  const price = priced.value;
  const law = price ? lawOf(price, input) : ok({ bounds: [], steps: [] });
  if (!law.ok) return law;
  const given = [
    ...givenBound("fee.step.pledged", input.pledgedFen),
    ...givenBound("fee.step.ceiling", input.ceilingFen),
  ];
  const binding = least([...law.value.bounds, ...given]);
  const open: readonly CapStep[] = binding
    ? []
    : [{ key: "fee.step.no_cap", params: {}, source: input.policy.source }];
  return ok({
    capFen: binding?.fen ?? null,
    lowestFen: price ? nearestFen(price.lowest) : null,
    highestFen: price ? nearestFen(price.highest) : null,
    baseFen: price ? floorFen(price.lowest) : null,
    formula: binding?.formula ?? "",
    steps: [...openingSteps(price, input), ...law.value.steps, ...given.map(({ step }) => step), ...open],
  });
}

/**
 * Refuses `fee.below_minimum` (a quote is at least 1 fen) and `fee.cap` with the derivation.
 * Asked at submission, at opening, at the contract and at each invoice.
 */
export function checkQuoteAgainstCap(amountFen: Fen, cap: Pick<FeeCap, "capFen" | "formula">): Outcome<Fen> {
  if (amountFen < 1) return refuse("fee.below_minimum", { minimumFen: 1 });
  if (cap.capFen === null || amountFen <= cap.capFen) return ok(amountFen);
  return refuse("fee.cap", {
    amountFen,
    capFen: cap.capFen,
    overFen: amountFen - cap.capFen,
    formula: cap.formula,
  });
}
