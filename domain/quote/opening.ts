import type { Fen } from "#domain/shared/money.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { quoteCommitment, type EnvelopePlace, type QuotePlaintext } from "./intl1.ts";

export const openingResults = [
  "ok",
  "over_cap",
  "below_floor",
  "unreadable",
  "commitment_mismatch",
  "bidder_fault",
  "platform_fault",
] as const;
export type OpeningResult = (typeof openingResults)[number];

/**
 * What an opened envelope is worth (integrity.md 6a, step 3). Never aborts: each envelope gets its own result.
 *
 * - `platform_fault`: the notice's key could not be had; counts as withdrawn without penalty.
 * - `unreadable`: the bytes do not open here. `commitment_mismatch`: they open to something else than was promised,
 *   or the papers and declarations kept beside them are others than those that were sealed.
 * - The cap is checked again because it binds at opening too; null is no cap. The floor is 1 fen.
 * - A bundle's lines are held against their own caps; another number of lines than the notice has is the bidder's fault.
 */
export function openingResult(
  opened: Outcome<QuotePlaintext>,
  place: EnvelopePlace,
  stored: { commitment: Uint8Array; lineCaps: readonly (Fen | null)[]; annexSha256?: string | null },
): OpeningResult {
  if (!opened.ok) return opened.refusal.code === "quote.key_unreadable" ? "platform_fault" : "unreadable";
  const { amountFen, lineFen = [amountFen] } = opened.value;
  if (!quoteCommitment({ ...place, ...opened.value }).equals(stored.commitment)) return "commitment_mismatch";
  if ((opened.value.annex ?? null) !== (stored.annexSha256 ?? null)) return "commitment_mismatch";
  if (lineFen.length !== stored.lineCaps.length) return "bidder_fault";
  if (lineFen.some((each) => each < 1)) return "below_floor";
  return lineFen.some((each, at) => overCap(each, stored.lineCaps[at] ?? null)) ? "over_cap" : "ok";
}

function overCap(amountFen: number, capFen: Fen | null): boolean {
  return capFen !== null && amountFen > capFen;
}
