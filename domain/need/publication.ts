import { notListed } from "#domain/catalogue/list.ts";
import type { RequirementState } from "#domain/case/lifecycle.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { checkPriceRounds } from "#domain/selection/price-rounds.ts";
import { selectionRules } from "#domain/selection/registry.ts";
import { checkWeights, type Weights } from "#domain/selection/weights.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { methodsFor } from "./allowed-methods.ts";
import { checkApplicability, type ApplicabilityRule, type ProjectFacts } from "./applicability.ts";
import { choiceDefects, type DirectChoice } from "./direct-choice.ts";
import { gateDefects, type OwnGate } from "./grade-gate.ts";
import { conditionFaults, longestText } from "./conditions.ts";

export type PublicationInput = {
  readonly item: {
    readonly onList: boolean;
    readonly code: string;
    /** Of the list that it was looked for in: the day of its last change. */
    readonly listOn: Day;
    /** Since when it is off the list, with the list's reason and basis; null where it never was taken off. */
    readonly delisting?: { readonly delistedOn: Day; readonly reason: string; readonly basis: string } | null;
    readonly limitWd: number;
    /** What the list promises, where that is less; null or absent: nothing. */
    readonly promisedWd?: number | null;
    readonly applicability: readonly ApplicabilityRule[];
    /** Who pays by law: a technical service the authority commissions is never shifted to the applicant. */
    readonly payer: "owner" | "authority";
  };
  readonly project: ProjectFacts;
  /** Null for a voluntary need, which no approval requires. */
  readonly requirement: { readonly state: RequirementState; readonly caseConfirmed: boolean } | null;
  /** The regional result that makes the work unnecessary: its number, and until when it is valid. */
  readonly cover?: { readonly result: string; readonly validToOn: Day } | null;
  readonly ownerIsAuthority: boolean;
  /** Working days by which the owner's oldest payment is late; 0 when nothing is. */
  readonly ownerOverdueWd: number;
  readonly publicFunds: boolean;
  readonly method: SelectionMethod;
  readonly round: number;
  readonly regionalFramework?: boolean;
  readonly estimatedFen: Fen;
  readonly ceilingFen: Fen | null;
  /** Computed without the owner's ceiling. */
  readonly cap: Pick<FeeCap, "capFen" | "formula">;
  readonly serviceWd: number;
  /** Everything the owner wrote, by field. */
  readonly texts: Readonly<Record<string, string>>;
  /** Of a method that weighs. */
  readonly weights?: Weights | null;
  /** The sealed round and the timed ones after it; absent is one. */
  readonly priceRounds?: number;
  /** Of a method that names its agency: whether it does, with the price. */
  readonly agencyNamed?: boolean;
  /** Of the same: the list it was chosen from and why; absent where nothing is chosen yet but the method. */
  readonly choice?: DirectChoice;
  /** The owner's own, narrower gate; null for the policy's. */
  readonly gate?: OwnGate;
  readonly policy: Policy;
};

type ServiceTime = Pick<PublicationInput["item"], "limitWd" | "promisedWd">;

/** Working days an agency may be given at most: the policy's part of the item's limit, down, or what the list promises. */
export function longestServiceWd(
  { limitWd, promisedWd = null }: ServiceTime,
  policy: Pick<Policy, "serviceTimeBp">,
): number {
  const lawful = Math.max(1, Math.floor((limitWd * policy.serviceTimeBp) / 10_000));
  return promisedWd === null ? lawful : Math.min(lawful, promisedWd);
}

/** Of items whose work goes side by side, the one that may take longest; for one item itself. */
export function slowestOf<Item extends ServiceTime>(
  items: readonly Item[],
  policy: Pick<Policy, "serviceTimeBp">,
): Item {
  return items.reduce((slow, each) =>
    longestServiceWd(each, policy) > longestServiceWd(slow, policy) ? each : slow,
  );
}

function unlessRefused(outcome: Outcome<unknown>): Refusal[] {
  return outcome.ok ? [] : [outcome.refusal];
}

function whether(defective: boolean, ...refusal: Parameters<typeof refuse>): Refusal[] {
  return defective ? [refuse(...refusal).refusal] : [];
}

function offList({ onList, delisting, code, listOn }: PublicationInput["item"]): Refusal[] {
  if (onList) return [];
  const list = { item: code, listOn };
  return delisting
    ? [refuse("need.item_delisted", { ...list, ...delisting }).refusal]
    : [notListed("need.item_not_listed", list)];
}

function itemDefects({ item, project, ownerIsAuthority }: PublicationInput): Refusal[] {
  return [
    ...offList(item),
    ...unlessRefused(checkApplicability(item.applicability, project)),
    ...whether(item.payer === "authority" && !ownerIsAuthority, "need.payer_is_authority"),
  ];
}

function requirementDefects({ requirement, cover, policy }: PublicationInput): Refusal[] {
  if (!requirement) return whether(!policy.voluntaryNeeds, "need.requirement_missing");
  if (cover) return whether(true, "need.covered_by_regional_result", cover);
  return [
    ...whether(requirement.state !== "open" && requirement.state !== "rejected", "need.requirement_not_open"),
    // A case that only its owner vouches for could make any department seem to require the work.
    ...whether(!requirement.caseConfirmed, "need.case_not_confirmed"),
  ];
}

function moneyDefects(input: PublicationInput): Refusal[] {
  const { publicFunds, estimatedFen, ceilingFen, cap, policy } = input;
  const thresholdFen = policy.tradingThresholdFen;
  const announced = selectionRules[input.method]?.needs.announcedPrice ?? false;
  const overCap = ceilingFen !== null && cap.capFen !== null && ceilingFen > cap.capFen;
  return [
    ...whether(publicFunds && estimatedFen >= thresholdFen, "need.trading_threshold", {
      estimatedFen,
      thresholdFen,
      rule: `${policy.profile} v${policy.version}`,
    }),
    ...whether(announced && ceilingFen === null && cap.capFen === null, "need.price_missing"),
    ...whether(overCap, "need.ceiling_over_cap", {
      ceilingFen: ceilingFen ?? 0,
      capFen: cap.capFen ?? 0,
      formula: cap.formula,
    }),
    ...whether(publicFunds && input.ownerOverdueWd > policy.periods.overdueBlocks, "need.owner_overdue", {
      overdueWd: input.ownerOverdueWd,
    }),
  ];
}

function methodDefects(input: PublicationInput): Refusal[] {
  const reason = methodsFor(input).find((each) => each.method === input.method)?.reason;
  const needs = selectionRules[input.method]?.needs;
  return [
    ...(reason ? [reason] : []),
    ...(needs?.weights ? unlessRefused(weightsOf(input)) : []),
    ...unlessRefused(checkPriceRounds(input.method, input.priceRounds ?? 1, input.policy.priceRounds)),
    ...whether(needs?.chosenAgency === true && input.agencyNamed === false, "need.direct_agency_missing"),
    ...(needs?.chosenAgency && input.choice ? choiceDefects(input.choice, input) : []),
  ];
}

function weightsOf({ weights }: PublicationInput): Outcome<Weights> {
  return weights ? checkWeights(weights) : refuse("need.weights_missing");
}

function textDefects(texts: PublicationInput["texts"]): Refusal[] {
  const tooLong = Object.keys(texts).filter((field) => (texts[field] ?? "").length > longestText);
  const empty = ["title", "description"].filter((field) => texts[field]?.trim() === "");
  return [
    ...empty.map((field) => refuse("need.text_missing", { field }).refusal),
    ...tooLong.map((field) => refuse("need.text_too_long", { field, longest: longestText }).refusal),
    ...conditionFaults(texts).map(
      ({ kind, field, found }) => refuse(`need.condition_${kind}`, { field, found }).refusal,
    ),
  ];
}

/**
 * Everything that keeps this need from being published, all at once (一次性告知); [] when it may be.
 * Source: rules.md 5.2 (formal check), 5.3, 5.4, 5.5, 5.10 and Decided.
 */
export function publicationDefects(input: PublicationInput): Refusal[] {
  const longestWd = longestServiceWd(input.item, input.policy);
  const daysFit =
    Number.isSafeInteger(input.serviceWd) && input.serviceWd >= 1 && input.serviceWd <= longestWd;
  return [
    ...itemDefects(input),
    ...requirementDefects(input),
    ...methodDefects(input),
    ...moneyDefects(input),
    ...whether(!daysFit, "need.service_days_out_of_range", { longestWd }),
    ...(input.gate ? gateDefects(input.gate, input) : []),
    ...textDefects(input.texts),
  ];
}

/** The first defect as the refusal, for the command that publishes. */
export function checkPublication(input: PublicationInput): Outcome<true> {
  const [first] = publicationDefects(input);
  return first ? { ok: false, refusal: first } : ok(true);
}
