import { parametersOf, valueAt, type Parameter } from "./parameters.ts";
import type { Policy } from "./policy.ts";

export type PolicyLine = {
  readonly parameter: Parameter;
  /** Undefined where this side is silent. */
  readonly before: unknown;
  readonly after: unknown;
  readonly changed: boolean;
};

/** Numbers, texts and plain lists of them: equal when they are written the same. Keys of objects come in any order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  );
}

/** Two versions of any two profiles, parameter by parameter; what differs comes first, each part in reading order. */
export function comparePolicies(a: Policy, b: Policy): PolicyLine[] {
  const lines = parametersOf(a, b).map((parameter): PolicyLine => {
    const [before, after] = [valueAt(a, parameter.path), valueAt(b, parameter.path)];
    return { parameter, before, after, changed: !isSame(before, after) };
  });
  return [...lines.filter(({ changed }) => changed), ...lines.filter(({ changed }) => !changed)];
}

/** One version alone, as lines in reading order, without what it is silent on. */
export function policyLines(policy: Policy): { readonly parameter: Parameter; readonly value: unknown }[] {
  return parametersOf(policy)
    .map((parameter) => ({ parameter, value: valueAt(policy, parameter.path) }))
    .filter(({ value }) => value !== undefined);
}
