import type { Lifecycle } from "#domain/shared/lifecycle.ts";
import { formatYuan, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { overrideSource } from "./sources.ts";
import type { Bound } from "./step.ts";

/** What two officers have decided for one need; the offices are named, their people are not. */
export type CapOverride = {
  readonly capFen: Fen;
  readonly reason: string;
  readonly officesZh: string;
  readonly officesEn: string;
  /** ISO instant of the confirmation. */
  readonly confirmedAt: string;
};

/** Never below what the law allows anyway, never above the published price; null where it would change nothing. */
export function overrideBound(override: CapOverride, lawful: Bound | null, highestFen: Fen): Bound | null {
  const { capFen, reason, officesZh, officesEn, confirmedAt } = override;
  const fen = capFen > highestFen ? highestFen : capFen;
  if (lawful !== null && fen <= lawful.fen) return null;
  const params = { reason, officesZh, officesEn, confirmedAt, resultFen: fen };
  return {
    fen,
    formula: formatYuan(fen),
    step: { key: "fee.step.override", params, source: overrideSource },
  };
}

export const overrideStates = ["proposed", "confirmed", "refused", "withdrawn"] as const;
export type OverrideState = (typeof overrideStates)[number];
export type OverrideStep = "confirm" | "refuse" | "withdraw";
export type OverrideFacts = {
  /** The same person, in whichever office. */
  readonly ownProposal: boolean;
  readonly reasonGiven: boolean;
};

/** A price officer proposes, a supervisor who is somebody else decides: rules.md 5.4 and Decided (four eyes). */
export const overrideLifecycle: Lifecycle<OverrideState, OverrideStep, OverrideFacts> = {
  name: "cap_override",
  initial: "proposed",
  final: ["confirmed", "refused", "withdrawn"],
  states: overrideStates,
  rows: [
    {
      on: "confirm",
      from: ["proposed"],
      to: "confirmed",
      by: ["supervisor"],
      unless: (f) => f.ownProposal && "fee.override_own",
    },
    {
      on: "refuse",
      from: ["proposed"],
      to: "refused",
      by: ["supervisor"],
      unless: (f) => (f.ownProposal ? "fee.override_own" : !f.reasonGiven && "fee.override_reason_missing"),
    },
    {
      on: "withdraw",
      from: ["proposed"],
      to: "withdrawn",
      by: ["price_officer"],
      unless: (f) => !f.ownProposal && "fee.override_not_proposer",
    },
  ],
};

export type OverrideQuestion = {
  readonly capFen: Fen;
  readonly reason: string;
  /** The need's cap as it stands, with the owner's ceiling and any earlier override. */
  readonly cap: { readonly capFen: Fen | null; readonly highestFen: Fen | null };
  readonly ceilingFen: Fen | null;
  /** Before publication, or while the notice runs: sealed quotes are judged by the cap at opening. */
  readonly running: boolean;
};

/**
 * An override lifts the cap of one need, up to the published price and no further, and restarts nothing.
 *
 * - Refuses `fee.override_too_late`, `fee.override_reason_missing`, `fee.override_nothing` (no lawful cap to lift),
 *   `fee.override_ceiling` (the owner's own ceiling binds), `fee.override_not_higher` (lowering would break quotes
 *   that are sealed already), `fee.override_above_price`.
 */
export function checkOverride(asked: OverrideQuestion): Outcome<Fen> {
  const { capFen, reason, cap, ceilingFen, running } = asked;
  if (!running) return refuse("fee.override_too_late");
  if (reason.trim() === "") return refuse("fee.override_reason_missing");
  if (cap.capFen === null || cap.highestFen === null) return refuse("fee.override_nothing");
  if (ceilingFen !== null && ceilingFen <= cap.capFen) return refuse("fee.override_ceiling", { ceilingFen });
  if (capFen <= cap.capFen) return refuse("fee.override_not_higher", { capFen: cap.capFen });
  if (capFen > cap.highestFen) return refuse("fee.override_above_price", { highestFen: cap.highestFen });
  return ok(capFen);
}
