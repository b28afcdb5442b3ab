import { gradeGate, type Grade } from "#domain/agency/grade.ts";
import { feeCap } from "#domain/fee/cap.ts";
import type { PriceDocument, PriceMode, Quantities } from "#domain/fee/price.ts";
import { sectorOf, type Sector } from "#domain/fee/sector.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Policy } from "./policy.ts";

/** What a published need keeps, and what came of it; amounts only of quotes that have been opened. */
export type NeedFacts = {
  readonly no: string;
  /** The version it was published under. */
  readonly policy: Policy;
  readonly mode: PriceMode;
  readonly document: PriceDocument | null;
  readonly quantities: Quantities;
  /** As decided at publication. */
  readonly sector: Sector;
  readonly industryCode: string;
  readonly ceilingFen: Fen | null;
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
type Answer = { readonly sector: Sector; readonly cap: CapAnswer; readonly highestFen: Fen | null };

/** The sector a policy's table gives; one that was set by hand at publication stays as it was set. */
function sectorUnder(need: NeedFacts, policy: Policy): Sector | RefusalCode {
  const published = sectorOf(need.industryCode, need.policy);
  if (!published.ok || published.value !== need.sector) return need.sector;
  const found = sectorOf(need.industryCode, policy);
  return found.ok ? found.value : found.refusal.code;
}

function answerUnder(need: NeedFacts, policy: Policy): Answer {
  const sector = sectorUnder(need, policy);
  if (sector.includes("."))
    return {
      sector: need.sector,
      cap: { capFen: null, refusal: sector as RefusalCode },
      highestFen: null,
    };
  const { document, mode, quantities, ceilingFen } = need;
  const asked = { document, mode, quantities, ceilingFen, policy, sector: sector as Sector };
  const cap = feeCap(asked);
  if (!cap.ok)
    return { sector: asked.sector, cap: { capFen: null, refusal: cap.refusal.code }, highestFen: null };
  return {
    sector: asked.sector,
    cap: { capFen: cap.value.capFen, refusal: null },
    highestFen: cap.value.highestFen,
  };
}

/** As at publication: the direct price, else the cap, the owner's ceiling, the highest published price. */
function estimateUnder(need: NeedFacts, answer: Answer): Fen {
  const direct = need.method === "direct" ? need.directPriceFen : null;
  return direct ?? answer.cap.capFen ?? need.ceilingFen ?? answer.highestFen ?? toFen(0);
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
  // Direct and negotiated work has no opening, so nothing to count.
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
