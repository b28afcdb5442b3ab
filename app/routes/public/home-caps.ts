import { feeCap } from "#domain/fee/cap.ts";
import {
  priceDocumentSchema,
  quantitiesOf,
  type PriceDocument,
  type PriceMode,
  type QuantityKey,
} from "#domain/fee/price.ts";
import type { Sector } from "#domain/fee/sector.ts";
import type { Policy } from "#domain/policy/policy.ts";

/** A project of ordinary size, for an example only: the item's own page computes with the reader's numbers. */
const ordinary: Readonly<Record<QuantityKey, number>> = {
  investmentFen: 1_000_000_000,
  assessedValueFen: 1_000_000_000,
  contractValueFen: 1_000_000_000,
  areaM2: 10_000,
  lengthM: 1_000,
  count: 1,
};
export type CapExample = {
  readonly industryFen: number | null;
  readonly realEstateFen: number | null;
  /** What the example assumes, where the price depends on a quantity. */
  readonly assumed: { readonly key: QuantityKey; readonly value: number } | null;
};

function capFor(sector: Sector, document: PriceDocument | null, mode: PriceMode, policy: Policy) {
  const cap = feeCap({ document, mode, quantities: ordinary, sector, policy });
  return cap.ok ? cap.value.capFen : null;
}

export function capExample(item: { priceMode: PriceMode; rule: unknown }, policy: Policy): CapExample {
  const document = priceDocumentSchema.safeParse(item.rule).data ?? null;
  const [key] = document ? quantitiesOf(document) : [];
  return {
    industryFen: capFor("industry", document, item.priceMode, policy),
    realEstateFen: capFor("real_estate", document, item.priceMode, policy),
    assumed: key ? { key, value: ordinary[key] } : null,
  };
}
