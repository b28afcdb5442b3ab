import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { average } from "./methods/average.ts";
import { bestValue } from "./methods/best-value.ts";
import { direct } from "./methods/direct.ts";
import { lowest } from "./methods/lowest.ts";
import { negotiated } from "./methods/negotiated.ts";
import { random } from "./methods/random.ts";
import type { SelectionMethod } from "./method-names.ts";
import type { SelectionRule } from "./ranking.ts";

/** A method that can be run is one file and one line here; forms and eligibility read `needs`. */
export const selectionRules: Readonly<Record<SelectionMethod, SelectionRule>> = {
  direct,
  random,
  lowest,
  average,
  best_value: bestValue,
  negotiated,
};

export function selectionRule(method: SelectionMethod): Outcome<SelectionRule> {
  const rule = selectionRules[method];
  return rule ? ok(rule) : refuse("selection.method_unknown", { method });
}
