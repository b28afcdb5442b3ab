import { gradeGate, type Grade } from "#domain/agency/grade.ts";
import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import type { CapOverride } from "#domain/fee/override.ts";
import type { PriceDocument, PriceMode, Quantities } from "#domain/fee/price.ts";
import { sectorOf, type Sector } from "#domain/fee/sector.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { sumFen, toFen, type Fen } from "#domain/shared/money.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { Policy } from "./policy.ts";

/** One item of a need with what prices it; a bundle has several. */
export type NeedLineFacts = {
  readonly mode: PriceMode;
  readonly document: PriceDocument | null;
  readonly quantities: Quantities;
  readonly ceilingFen: Fen | null;
};
/** What a published need keeps, and what came of it; amounts only of quotes that have been opened. */
export type NeedFacts = {
  readonly no: string;
  /** The version it was published under. */
  readonly policy: Policy;
  readonly lines: readonly NeedLineFacts[];
  /** Two officers have lifted this one need's cap; it stays lifted. */
  readonly override: CapOverride | null;
  /** As decided at publication. */
  readonly sector: Sector;
  readonly industryCode: string;
  readonly directPriceFen: Fen | null;
  readonly publicFunds: boolean;
  readonly method: SelectionMethod;
  readonly round: number;
  /** Amounts that were allowed at the opening; empty before it. */
  readonly quotesFen: readonly Fen[];
  readonly award: { readonly grade: Grade; readonly agencyCode: string; readonly agencyName: string } | null;
};
/** `refusal`: the need could not be published at all under these rules. */
export type CapAnswer = { readonly capFen: Fen | null; readonly refusal: RefusalCode | null };
export const simulatedGates = ["grade", "quotes", "method", "trading"] as const;
export type SimulatedGate = (typeof simulatedGates)[number];
/** `open` after the change: false means the award would not have come about. */
export type GateChange = { readonly gate: SimulatedGate; readonly open: boolean };
export type NeedResult = {
  readonly no: string;
  readonly sector: Sector;
  readonly before: CapAnswer;
  readonly after: CapAnswer;
  /** Quotes that were allowed and would be above the new cap; one of them may be the award's. */
  readonly quotesOver: number;
  readonly gates: readonly GateChange[];
  readonly award: NeedFacts["award"];
};
type Answer = {
  readonly sector: Sector;
  readonly cap: CapAnswer;
  /** What it costs at most where the lines have no cap. */
  readonly highestFen: Fen | null;
};
type Total = Pick<Answer, "highestFen"> & { readonly capFen: Fen | null };

/** The sector a policy's table gives; one that was set by hand at publication stays as it was set. */
function sectorUnder(need: NeedFacts, policy: Policy): Outcome<Sector> {
  const published = sectorOf(need.industryCode, need.policy);
  return published.ok && published.value === need.sector
    ? sectorOf(need.industryCode, policy)
    : ok(need.sector);
}

/** The sum of the lines' caps, and none where any line has none; the refusal of the first that cannot be priced. */
function totalUnder(need: NeedFacts, policy: Policy, sector: Sector): Outcome<Total> {
  const caps: FeeCap[] = [];
  for (const line of need.lines) {
    const cap = feeCap({ ...line, override: need.override, sector, policy });
    if (!cap.ok) return cap;
    caps.push(cap.value);
  }
  const sum = (amounts: readonly (Fen | null)[]) => {
    const known = amounts.filter((each) => each !== null);
    return known.length === amounts.length ? sumFen(known) : null;
  };
  const capFen = sum(caps.map((cap) => cap.capFen));
  return ok({ capFen, highestFen: sum(caps.map((cap) => cap.capFen ?? cap.highestFen)) });
}

function answerUnder(need: NeedFacts, policy: Policy): Answer {
  const sector = sectorUnder(need, policy);
  const total = sector.ok ? totalUnder(need, policy, sector.value) : sector;
  const known = sector.ok ? sector.value : need.sector;
  if (!total.ok)
    return { sector: known, cap: { capFen: null, refusal: total.refusal.code }, highestFen: null };
  const { capFen, highestFen } = total.value;
  return { sector: known, cap: { capFen, refusal: null }, highestFen };
}

/** What the owner allows in all; null where one of the lines is open. */
function ceilingOf({ lines }: NeedFacts): Fen | null {
  const ceilings = lines.map(({ ceilingFen }) => ceilingFen).filter((each) => each !== null);
  return ceilings.length === lines.length ? sumFen(ceilings) : null;
}

/** As at publication: the direct price, else the cap, the owner's ceiling, the highest published price. */
function estimateUnder(need: NeedFacts, answer: Answer): Fen {
  const direct = need.method === "direct" ? need.directPriceFen : null;
  return direct ?? answer.cap.capFen ?? ceilingOf(need) ?? answer.highestFen ?? toFen(0);
}

function gatesUnder(need: NeedFacts, policy: Policy, answer: Answer): Record<SimulatedGate, boolean> {
  const { publicFunds, method, round } = need;
  const estimatedFen = estimateUnder(need, answer);
  const allowed = publicFunds ? policy.gradeGatePublic : policy.gradeGatePrivate;
  const asked = { publicFunds, method, round, estimatedFen, policy };
  return {
    grade: need.award === null || gradeGate(need.award.grade, allowed).ok,
    quotes: need.quotesFen.length >= minimumQuotes(asked),
    method: methodsFor(asked).some((each) => each.method === method && each.allowed),
    trading: !publicFunds || estimatedFen < policy.tradingThresholdFen,
  };
}

/** Only what an award rested on: gates of needs without one stopped nobody. */
function gateChanges(need: NeedFacts, policy: Policy, before: Answer, after: Answer): GateChange[] {
  if (need.award === null) return [];
  const was = gatesUnder(need, need.policy, before);
  const is = gatesUnder(need, policy, after);
  // A direct choice has no opening, so nothing to count.
  const counted = need.quotesFen.length > 0;
  return simulatedGates
    .filter((gate) => was[gate] !== is[gate] && (gate !== "quotes" || counted))
    .map((gate) => ({ gate, open: is[gate] }));
}

/**
 * What would have been of a published need had `policy` been in force on its day: its cap, the opened quotes that
 * would be above it, and the gates its award passed. Changes nothing and decides nothing.
 *
 * - Both sides are computed by the same engine from the same stored facts, so the version of its publication gives
 *   back exactly what was: no change.
 * - Units: fen. Source: rules.md 5.0, 5.4, 5.5.
 */
export function simulateNeed(need: NeedFacts, policy: Policy): NeedResult {
  const before = answerUnder(need, need.policy);
  const after = answerUnder(need, policy);
  const limits = [before, after].map(({ cap }) => cap.capFen ?? Number.POSITIVE_INFINITY);
  const [was = 0, is = 0] = limits;
  return {
    no: need.no,
    sector: after.sector,
    before: before.cap,
    after: after.cap,
    quotesOver: need.quotesFen.filter((amount) => amount <= was && amount > is).length,
    gates: gateChanges(need, policy, before, after),
    award: need.award,
  };
}

export function isCapChanged({ before, after }: Pick<NeedResult, "before" | "after">): boolean {
  return before.capFen !== after.capFen || before.refusal !== after.refusal;
}
