import type { RuleSource } from "#domain/shared/local-text.ts";
import type { Fen } from "#domain/shared/money.ts";
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
  | "line"
  | "line_open"
  | "lines_sum"
  | "override"
  | "sector_code"
  | "sector_decision"
  | `ratio_${Sector}`;
/** One line of a derivation: its sentence is a text with the same key, `params.resultFen` the amount it arrives at. */
export type CapStep = {
  readonly key: `fee.step.${StepName}`;
  readonly params: RefusalParams;
  readonly source?: RuleSource;
};

/** Something that bounds the cap: the amount, how it came about, and its line. */
export type Bound = { readonly fen: Fen; readonly formula: string; readonly step: CapStep };
