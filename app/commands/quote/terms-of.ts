import { amountOfDiscount } from "#domain/fee/discount.ts";
import { checkLines, type CappedLine } from "#domain/need/lines.ts";
import { checkPractitioners, type PersonAtWork } from "#domain/quote/practitioners.ts";
import { checkTerms } from "#domain/quote/terms.ts";
import { sumFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Terms } from "./seal.ts";
import type { QuoteInput } from "./quote-input.ts";

type Bounds = {
  readonly longestDays: number;
  readonly people: readonly PersonAtWork[];
  readonly openPerPractitioner: number;
  /** Everybody takes part at the price of the notice: no amount is named, each line's cap is its price. */
  readonly announcedPrice: boolean;
};

/** The terms of a quote against its caps and people; the amount of a discount is computed here. */
export function termsOf(input: QuoteInput, caps: readonly CappedLine[], bounds: Bounds): Outcome<Terms> {
  const amounts = bounds.announcedPrice ? announcedOf(caps) : amountsOf(input, caps);
  if (!amounts.ok) return amounts;
  const { days, practitionerIds, conflictDeclared, discountBp } = input;
  const amountFen = sumFen(amounts.value);
  const fit = checkTerms(
    { amountFen, days, practitionerIds, conflictDeclared, lines: caps.length },
    bounds.longestDays,
  );
  if (!fit.ok) return fit;
  const able = checkPractitioners(practitionerIds, bounds.people, bounds.openPerPractitioner);
  if (!able.ok) return able;
  const priced = checkLines(amounts.value, caps);
  if (!priced.ok) return priced;
  const lineFen = caps.length > 1 ? { lineFen: amounts.value } : {};
  return ok({ amountFen, discountBp, days, practitionerIds: [...practitionerIds], ...lineFen });
}

/** The owner's price where it named one, else what the rules allow; an agency's own pledge binds it below that. */
function announcedOf(caps: readonly CappedLine[]): Outcome<Fen[]> {
  const prices = caps.flatMap(({ cap }) => (cap.capFen === null ? [] : [cap.capFen]));
  return prices.length === caps.length ? ok(prices) : refuse("need.price_missing");
}

/** One amount per line; a discount is taken from each line's own base. */
function amountsOf(input: QuoteInput, caps: readonly CappedLine[]): Outcome<Fen[]> {
  const { lineFen, amountFen, discountBp } = input;
  const given = amountFen !== null || (lineFen && lineFen.length > 0);
  if (given && discountBp !== null) return refuse("quote.amount_and_discount");
  if (lineFen && lineFen.length > 0) return ok([...lineFen]);
  if (amountFen !== null && caps.length === 1) return ok([amountFen]);
  if (amountFen !== null) return refuse("quote.lines_incomplete", { lines: caps.length });
  if (discountBp === null) return refuse("quote.amount_missing");
  const amounts: Fen[] = [];
  for (const { cap } of caps) {
    const amount = amountOfDiscount(cap, discountBp);
    if (!amount.ok) return amount;
    amounts.push(amount.value);
  }
  return ok(amounts);
}
