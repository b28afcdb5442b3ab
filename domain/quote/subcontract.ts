import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

export type Subcontract = {
  /** Unified social credit code. */
  readonly agency: string;
  readonly part: string;
  readonly shareBp: number;
};
/** All of them together, of the price. Source: rules.md 5.7. */
export const mostSubcontractedBp = 3_000;

/**
 * May these parts be given to others? `listed` holds the codes of those among them that are in the market now.
 * Refuses `quote.subcontract_incomplete`, `quote.subcontract_itself`, `quote.subcontract_unlisted`,
 * `quote.subcontract_share` (basis points). Whether a part is ancillary is declared; a false word is misconduct.
 */
export function checkSubcontracts(
  parts: readonly Subcontract[],
  { own, listed }: { own: string; listed: ReadonlySet<string> },
): Outcome<true> {
  for (const { agency, part, shareBp } of parts) {
    if (agency === "" || part.trim() === "" || !Number.isSafeInteger(shareBp) || shareBp < 1)
      return refuse("quote.subcontract_incomplete");
    if (agency === own) return refuse("quote.subcontract_itself");
    if (!listed.has(agency)) return refuse("quote.subcontract_unlisted", { agency });
  }
  const totalBp = parts.reduce((sum, { shareBp }) => sum + shareBp, 0);
  return totalBp > mostSubcontractedBp
    ? refuse("quote.subcontract_share", { totalBp, mostBp: mostSubcontractedBp })
    : ok(true);
}
