import type { RuleSource } from "#domain/shared/local-text.ts";
import type { RefusalParams } from "#domain/shared/outcome.ts";
import type { Sector } from "./sector.ts";

type StepName =
  | "fixed"
  | "per_unit"
  | "range"
  | "tier"
  | "tier_sum"
  | "bracket"
  | "bracket_open"
  | "coefficient"
  | "float"
  | "minimum"
  | "maximum"
  | "market"
  | "base_lower"
  | "base_price"
  | "lower_only"
  | "half_statutory"
  | "pledged"
  | "ceiling"
  | "no_cap"
  | `ratio_${Sector}`;
/** One line of a derivation: its sentence is a text with the same key, `params.resultFen` the amount it arrives at. */
export type CapStep = {
  readonly key: `fee.step.${StepName}`;
  readonly params: RefusalParams;
  readonly source?: RuleSource;
};
