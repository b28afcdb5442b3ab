import type { OpeningFacts } from "./facts.ts";
import type { Thresholds } from "./thresholds.ts";

/** 1 a note, 2 to be checked, 3 may freeze the award by a person's decision (rules.md 5.14). */
export type FlagLevel = 1 | 2 | 3;

/** An indication, never a finding: whom it concerns and the numbers it rests on. */
export type Flag = {
  readonly check: CheckCode;
  readonly level: FlagLevel;
  /** Credit codes, sorted. */
  readonly agencies: readonly string[];
  /** Figures by name; names end in the unit (Fen, Bp) where the value has one. */
  readonly measure: Readonly<Record<string, number | string>>;
};

/** Open Contracting and Cardinal codes where one exists (R…), our own names otherwise. */
export const checkCodes = [
  "R003",
  "R018",
  "R024",
  "R025",
  "R028",
  "R030",
  "R035",
  "R036",
  "R038",
  "R048",
  "R058",
  "equal_differences",
  "equal_ratios",
  "same_network",
  "same_device",
  "same_contact",
  "same_file",
  "same_author",
  "same_practitioner",
  "rotation",
  "linked_reserve",
  "late_change",
  "split_need",
  "direct_concentration",
  "linked_firms",
  "requirement_after_visit",
  "busy_practitioner",
  "fast_delivery",
  "quick_acceptance",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** A pure screen: the same facts always give the same flags, whatever their order. */
export type Check<Facts = OpeningFacts> = {
  readonly code: CheckCode;
  readonly level: FlagLevel;
  readonly screen: (facts: Facts, thresholds: Thresholds) => readonly Hit[];
};
export type Hit = Pick<Flag, "agencies" | "measure">;

export const hit = (agencies: readonly string[], measure: Hit["measure"]): Hit => ({
  agencies: [...new Set(agencies)].toSorted(),
  measure,
});
