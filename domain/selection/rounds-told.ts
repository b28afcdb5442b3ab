import type { Fen } from "#domain/shared/money.ts";
import type { Bid, PriceRound, PriceRoundRules } from "./price-rounds.ts";

export type RoundState = "opening" | "waits" | "runs" | "ended";
export type RoundLine = {
  readonly no: number;
  /** Null for the sealed round. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly state: RoundState;
  readonly lowest: { readonly lowestFen: Fen | null } | null;
};
export type PriceRounds = {
  readonly rules: PriceRoundRules;
  /** The instants are final: the sealed quotes are open. */
  readonly fixed: boolean;
  /** The result came without timed rounds: one valid quote alone, or none. */
  readonly skipped: boolean;
  readonly lines: readonly RoundLine[];
  readonly running: PriceRound | null;
  readonly next: PriceRound | null;
  /** Every timed round has ended. */
  readonly over: boolean;
  /** With names, once the result is public. */
  readonly bids: readonly (Bid & { readonly at: Date })[];
};
