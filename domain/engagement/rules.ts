import { shareOf, sumFen, toFen, type Bp, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** What a contract takes from the policy of its need. */
export type EngagementPolicy = { readonly correctionRounds: number; readonly startPaymentLongestBp: Bp };
export type Milestone = { readonly kind: "start" | "acceptance"; readonly amountFen: Fen };

/** Part due at the start unless the parties agree otherwise, rules.md 5.12. */
const defaultStartBp: Bp = 3000;

export function reworkRoundsLeft(
  roundsUsed: number,
  policy: Pick<EngagementPolicy, "correctionRounds">,
): number {
  return Math.max(0, policy.correctionRounds - roundsUsed);
}

/**
 * How late a first version came. Both in working days, counted by the calendar: `promised` from the quote,
 * `used` from the start of the service clock to the delivery. Corrections have deadlines of their own.
 */
export function lateness(promised: number, used: number): { lateDays: number; lateBp: Bp } {
  const lateDays = Math.max(0, used - promised);
  return { lateDays, lateBp: Math.ceil((lateDays * 10_000) / promised) };
}

/**
 * 30 % on start (less where the policy allows less), the rest after acceptance.
 * The start is rounded down; an amount too small to divide is one milestone.
 */
export function defaultMilestones(
  priceFen: Fen,
  policy: Pick<EngagementPolicy, "startPaymentLongestBp">,
): Milestone[] {
  const start = shareOf(priceFen, Math.min(defaultStartBp, policy.startPaymentLongestBp));
  if (start === 0) return [{ kind: "acceptance", amountFen: priceFen }];
  return [
    { kind: "start", amountFen: start },
    { kind: "acceptance", amountFen: toFen(priceFen - start) },
  ];
}

/**
 * A contract says the award's price and pays exactly it.
 * Refuses `engagement.price_not_award`, `engagement.milestone_empty`, `engagement.milestones_not_price`,
 * `engagement.start_share_too_high`. Source: rules.md 5.2 (contract), 5.12.
 */
export function checkContract(
  contract: { priceFen: Fen; awardFen: Fen; milestones: readonly Milestone[] },
  policy: Pick<EngagementPolicy, "startPaymentLongestBp">,
): Outcome<true> {
  const { priceFen, awardFen, milestones } = contract;
  if (priceFen !== awardFen) return refuse("engagement.price_not_award", { priceFen, awardFen });
  if (milestones.some(({ amountFen }) => amountFen === 0)) return refuse("engagement.milestone_empty");
  const sum = sumFen(milestones.map(({ amountFen }) => amountFen));
  if (sum !== priceFen) return refuse("engagement.milestones_not_price", { sumFen: sum, priceFen });
  const start = sumFen(milestones.filter(({ kind }) => kind === "start").map(({ amountFen }) => amountFen));
  const highest = shareOf(priceFen, policy.startPaymentLongestBp);
  if (start > highest)
    return refuse("engagement.start_share_too_high", { startFen: start, highestFen: highest });
  return ok(true);
}
