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
 * - `unreadable`: the bytes do not open here. `commitment_mismatch`: they open to something else than was promised.
 * - The cap is checked again because it binds at opening too; null is no cap. The floor is 1 fen.
 */
export function openingResult(
  opened: Outcome<QuotePlaintext>,
  place: EnvelopePlace,
  stored: { commitment: Uint8Array; capFen: Fen | null },
): OpeningResult {
  if (!opened.ok) return opened.refusal.code === "quote.key_unreadable" ? "platform_fault" : "unreadable";
  const { amountFen } = opened.value;
  if (!quoteCommitment({ ...place, ...opened.value }).equals(stored.commitment)) return "commitment_mismatch";
  if (amountFen < 1) return "below_floor";
  return stored.capFen !== null && amountFen > stored.capFen ? "over_cap" : "ok";
}
