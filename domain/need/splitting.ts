import type { PastNeed } from "#domain/collusion/facts.ts";
import { splitNeed } from "#domain/collusion/checks/owner.ts";
import { defaultThresholds } from "#domain/collusion/thresholds.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";
import { sumFen, toFen, type Fen } from "#domain/shared/money.ts";

/** A need of the same owner and item, by the day it was posted, with the most its work may cost. */
export type Posted = { readonly no: string; readonly on: Day; readonly estimatedFen: Fen };
export type Splitting = {
  /** Null: nothing to notice. Else how many within the window come to how much, and which. */
  readonly suspected: {
    readonly needs: readonly string[];
    readonly totalFen: Fen;
    readonly thresholdFen: Fen;
    readonly days: number;
  } | null;
  /** The last twelve months with this one: a figure, no flag. */
  readonly yearFen: Fen;
};

const yearDays = 365;

/**
 * One need and those before it, as the collusion screen will see them (level 2): each below the threshold, together at
 * or above it within the window. Source: rules.md 5.14 and Decided (90 days, twelve-month sum).
 */
export function splittingOf(own: Posted, earlier: readonly Posted[], thresholdFen: Fen): Splitting {
  const thresholds = { ...defaultThresholds, splitThresholdFen: thresholdFen };
  const need = { ...factsOf(own), closesAt: new Date(0), changedAt: null };
  const past = earlier.filter(({ no }) => no !== own.no);
  const [found] = splitNeed.screen({ need, quotes: [], past: past.map(factsOf), givenUp: [] }, thresholds);
  const within = (days: number) => past.filter(({ on }) => on > addDays(own.on, -days) && on <= own.on);
  const parts = within(thresholds.splitDays).filter(({ estimatedFen }) => estimatedFen < thresholdFen);
  return {
    suspected: found
      ? {
          needs: [...parts.map(({ no }) => no), own.no],
          totalFen: toFen(Number(found.measure["totalFen"])),
          thresholdFen,
          days: thresholds.splitDays,
        }
      : null,
    yearFen: sumFen([own, ...within(yearDays)].map(({ estimatedFen }) => estimatedFen)),
  };
}

/** Owner and item are the same of all: the reader asks for no others. */
function factsOf({ no, on, estimatedFen }: Posted): PastNeed {
  const same = { owner: "", itemCode: "", categoryCode: "", method: "", winner: null, second: null };
  return { ...same, no, on, estimateFen: estimatedFen, noticeWd: 0, minimumNoticeWd: 0, bidders: [] };
}
