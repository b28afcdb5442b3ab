import type { ItemRow, PriceRow } from "#db/store/catalogue.ts";
import { isValidOn } from "#domain/catalogue/price.ts";
import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import type { CapOverride } from "#domain/fee/override.ts";
import { priceDocumentSchema, type Quantities } from "#domain/fee/price.ts";
import type { Sector } from "#domain/fee/sector.ts";
import { documentSource } from "#domain/fee/sources.ts";
import type { CapStep } from "#domain/fee/step.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

/** What a cap rests on: the item's price mode and its document, if any. */
export type CapBasis = {
  readonly item: Pick<ItemRow, "priceMode">;
  readonly price: PriceRow | null;
};
export type CapTerms = {
  readonly sector: Sector;
  readonly quantities: Quantities;
  readonly ceilingFen?: Fen | null;
  readonly pledgedFen?: Fen | null;
  readonly sectorStep?: CapStep | null;
  readonly override?: CapOverride | null;
};

/** A text that has run out prices nothing any more. */
export function validOn<Basis extends CapBasis>(basis: Basis, on: Day): Basis {
  return basis.price !== null && !isValidOn(basis.price, on) ? { ...basis, price: null } : basis;
}

/**
 * The one way to a cap: the calculator of an item, the interface for programs, a need's form and its publication, a
 * quote's form, its refusal and the opening all ask here. By stored facts alone, so it is repeatable.
 */
export function capOf(policy: Policy, { item, price }: CapBasis, terms: CapTerms): Outcome<FeeCap> {
  const { override, ...rest } = terms;
  return feeCap({
    ...rest,
    override: override ?? null,
    document: price ? priceDocumentSchema.parse(price.rule) : null,
    documentSource: price ? sourceOf(price) : null,
    mode: item.priceMode,
    policy,
  });
}

function sourceOf({ number, titleZh, titleEn, clause }: PriceRow) {
  return documentSource({ number, title: { zh: titleZh, en: titleEn }, clause });
}
