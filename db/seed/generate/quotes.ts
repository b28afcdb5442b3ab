import type { Day } from "#domain/shared/dates.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Chance } from "./chance.ts";
import type { QuotePlan } from "./types-market.ts";
import type { AgencySeed } from "./types-parties.ts";

export type QuoteQuestion = {
  readonly itemCode: string;
  readonly capFen: Fen;
  readonly serviceWorkingDays: number;
  readonly days: readonly Day[];
};

/** Quotes are round sums in yuan, as people write them. */
const step = 1_000;

/** One quote per agency under its own cap (a pledge binds its maker alone); the first agency has the lowest. */
export function quotesOf(
  dice: Chance,
  agencies: readonly AgencySeed[],
  question: QuoteQuestion,
): QuotePlan[] {
  const quotes = agencies.map((agency) => quoteOf(dice.fork(agency.key), agency, question));
  const [winner, ...rivals] = quotes;
  if (!winner) return [];
  const lowestRival = Math.min(...rivals.map((rival) => rival.amountFen));
  if (winner.amountFen < lowestRival) return quotes;
  return [{ ...winner, amountFen: justBelow(dice, toFen(lowestRival)) }, ...rivals];
}

function quoteOf(
  dice: Chance,
  agency: AgencySeed,
  { itemCode, capFen, serviceWorkingDays, days }: QuoteQuestion,
): QuotePlan {
  const service = agency.services.find((each) => each.itemCode === itemCode);
  const limitFen = Math.min(capFen, service?.pledgedPriceFen ?? capFen);
  const longest = Math.min(serviceWorkingDays, service?.pledgedWorkingDays ?? serviceWorkingDays);
  return {
    agencyKey: agency.key,
    amountFen: rounded((limitFen * dice.int(820, 985)) / 1_000),
    workingDays: dice.int(Math.max(1, Math.ceil(longest * 0.65)), longest),
    submittedOn: dice.pick(days),
    practitionerNo: dice.pick(agency.practitioners).certificateNo,
  };
}

function rounded(fen: number): Fen {
  return toFen(Math.max(Math.floor(fen / step) * step, step));
}

function justBelow(dice: Chance, fen: Fen): Fen {
  return toFen(Math.max(fen - dice.int(1, 6) * step, 100));
}
