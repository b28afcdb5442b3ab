import type { Check, CheckCode, Flag } from "./check.ts";
import { directConcentration, splitNeed } from "./checks/owner.ts";
import { linkedReserve, oftenSecond, rotation, shortestNotice, unrelatedServices } from "./checks/history.ts";
import { busyPractitioner, fastDelivery, quickAcceptance, requirementAfterVisit } from "./checks/work.ts";
import type { OpeningFacts } from "./facts.ts";
import { checks } from "./screen.ts";
import type { Thresholds } from "./thresholds.ts";
import type { AcceptanceFacts, DeliveryFacts, RequirementFacts, StaffingFacts } from "./work-facts.ts";

/** When screens run, and what they look at then. Each code belongs to the moment at which its facts are complete. */
export type FactsOn = {
  readonly publication: OpeningFacts;
  readonly notices: OpeningFacts;
  readonly opening: OpeningFacts;
  /** A result that came after the opening: a draw that was waited for, or a direct choice. */
  readonly award: OpeningFacts;
  readonly reserve: OpeningFacts;
  readonly requirement: RequirementFacts;
  readonly staffing: StaffingFacts;
  readonly delivery: DeliveryFacts;
  readonly acceptance: AcceptanceFacts;
};
export type Occasion = keyof FactsOn;
/** Facts with the moment they belong to. */
export type Screened = { [O in Occasion]: { readonly occasion: O; readonly facts: FactsOn[O] } }[Occasion];

const elsewhere: ReadonlySet<CheckCode> = new Set([
  "R003",
  "split_need",
  "linked_reserve",
  "direct_concentration",
]);

const screens: { readonly [O in Occasion]: readonly Check<FactsOn[O]>[] } = {
  publication: [splitNeed],
  notices: [shortestNotice],
  opening: checks.filter(({ code }) => !elsewhere.has(code)),
  award: [oftenSecond, unrelatedServices, rotation, directConcentration],
  reserve: [linkedReserve],
  requirement: [requirementAfterVisit],
  staffing: [busyPractitioner],
  delivery: [fastDelivery],
  acceptance: [quickAcceptance],
};
export const occasions = Object.keys(screens) as readonly Occasion[];

export function checksOn(occasion: Occasion): readonly Pick<Check, "code" | "level">[] {
  return screens[occasion];
}

/** What the facts of this moment show; indications with their numbers, independent of the order of the input. */
export function screenOn(screened: Screened, thresholds: Thresholds): Flag[] {
  const run = screens[screened.occasion] as readonly Check<unknown>[];
  return run.flatMap(({ code, level, screen }) =>
    screen(screened.facts, thresholds).map((found) => ({ check: code, level, ...found })),
  );
}
