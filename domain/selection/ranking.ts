import type { Grade } from "#domain/agency/grade.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { SelectionMethod } from "./method-names.ts";
import type { DrawTranscript } from "./transcript.ts";
import type { Weights } from "./weights.ts";

/** One valid, opened quote. `agency` is the credit code, `nonceHex` the 32 bytes its envelope carried. */
export type Candidate = {
  readonly agency: string;
  readonly amountFen: Fen;
  readonly days: number;
  readonly nonceHex: string;
  /** The credit score as of the opening, in hundredths, and the letter in force; null where there is none yet. */
  readonly credit?: { readonly scoreHundredths: number | null; readonly grade: Grade };
};

/** A public value nobody could choose, drawn after the freeze; absent lowers the assurance level. */
export type PublicValue = { readonly source: string; readonly round: string; readonly valueHex: string };

/** What a method may need besides the quotes. The secret was committed to in the notice (integrity.md 6b). */
export type SelectionContext = {
  readonly drawId: string;
  readonly round: number;
  readonly secretHex: string;
  readonly witnessHex?: string;
  /** The transcript also shows how the secret leads back to the notice's commitment. */
  readonly anchored?: boolean;
  readonly publicValue?: PublicValue;
  /** As published in the notice; only for what is weighed. */
  readonly weights?: Weights;
  /** With whom the owner came to terms; only for what is negotiated. */
  readonly agreed?: string;
};

/** What put this place before the next one: the method's own measure, the days, chance or an agreement. */
export type DecidedBy = "agreed" | "measure" | "grade" | "days" | "draw" | "only" | "last";

export type RankedQuote = {
  readonly rank: number;
  readonly agency: string;
  readonly amountFen: Fen;
  readonly days: number;
  readonly decidedBy: DecidedBy;
  /** How the method came to this place, rounded half up for reading; what compares is exact. */
  readonly figures?: Readonly<Record<string, number>>;
};

/** Best first. `tieDraw` is there exactly when chance had to decide a place: of a tie, or of all where the method is the draw. */
export type Ranking = {
  readonly method: SelectionMethod;
  readonly order: readonly RankedQuote[];
  readonly tieDraw: DrawTranscript | null;
};

export type SelectionRule = {
  readonly name: SelectionMethod;
  /** What the need form and the command must bring; they read this, never the name. */
  readonly needs: {
    readonly sealedQuotes: boolean;
    readonly chosenAgency: boolean;
    readonly comparableSpec: boolean;
    readonly weights: boolean;
    /** Everybody takes part at the price of the notice; nobody names an amount. */
    readonly announcedPrice?: boolean;
    /** The owner talks with one valid bidder after the other; the opening's amounts decide nothing yet. */
    readonly talks?: boolean;
    /** May go on in timed rounds after the sealed one. */
    readonly priceRounds?: boolean;
  };
  readonly select: (candidates: readonly Candidate[], context: SelectionContext) => Ranking;
};
