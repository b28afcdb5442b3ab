import type { IdentityRole } from "#domain/agency/identity.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";

/** What a submission left behind. Keyed hashes only: equality can be tested, the value cannot be read back. */
export type Traces = {
  readonly network: string | null;
  readonly device: string | null;
  /** Phones, e-mail addresses, postal addresses and accounts of the firm. */
  readonly contacts: readonly string[];
  readonly fileHashes: readonly string[];
  readonly fileAuthors: readonly string[];
  /** Certificate numbers of the named practitioners. */
  readonly practitioners: readonly string[];
};

/** By what a firm is known, as keyed hashes: equal nodes are the same person, firm, phone or account. */
export type FirmMark = {
  readonly role: IdentityRole;
  readonly node: string;
  readonly nameNode: string | null;
  readonly shareBp: number | null;
};

/** One envelope of the opening; `amountFen` is null where nothing could be read. */
export type OpenedQuote = {
  readonly agency: string;
  readonly amountFen: Fen | null;
  /** Why it did not take part; null for a valid quote. */
  readonly rejection: string | null;
  readonly receivedAt: Date;
  readonly traces: Traces;
  readonly marks: readonly FirmMark[];
};

/** An earlier result of the last 12 months that concerns the owner or one of the bidders. */
export type PastNeed = {
  readonly no: string;
  readonly owner: string;
  readonly itemCode: string;
  readonly categoryCode: string;
  readonly on: Day;
  readonly method: string;
  /** Highest lawful price or ceiling at publication; null where there was none. */
  readonly estimateFen: Fen | null;
  readonly noticeWd: number;
  readonly minimumNoticeWd: number;
  readonly winner: string | null;
  readonly second: string | null;
  readonly bidders: readonly string[];
};

/** A publicised result that its winner gave up, and who took its place. */
export type GivenUp = { readonly needNo: string; readonly winner: string; readonly reserve: string };

/** Everything the screens look at. Stored with their result, so that anyone entitled can repeat them. */
export type OpeningFacts = {
  readonly need: PastNeed & {
    readonly closesAt: Date;
    /** The last addendum that changed the specification; null without one. */
    readonly changedAt: Date | null;
  };
  readonly quotes: readonly OpenedQuote[];
  readonly past: readonly PastNeed[];
  readonly givenUp: readonly GivenUp[];
};

/** Valid quotes, lowest first; equal amounts by credit code, so that the input's order never matters. */
export function validQuotes(facts: OpeningFacts): (OpenedQuote & { readonly amountFen: Fen })[] {
  return facts.quotes
    .flatMap((quote) =>
      quote.rejection === null && quote.amountFen !== null ? [{ ...quote, amountFen: quote.amountFen }] : [],
    )
    .toSorted((a, b) => a.amountFen - b.amountFen || (a.agency < b.agency ? -1 : 1));
}

/** The earlier results and this one, oldest first. */
export function allNeeds(facts: OpeningFacts): PastNeed[] {
  const order = (a: PastNeed, b: PastNeed) =>
    a.on === b.on ? a.no.localeCompare(b.no) : a.on < b.on ? -1 : 1;
  return [...facts.past.filter(({ no }) => no !== facts.need.no), facts.need].toSorted(order);
}
