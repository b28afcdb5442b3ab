import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { readParameter, writeParameter } from "./parameter-text.ts";
import { parametersOf, valueAt } from "./parameters.ts";
import { parsePolicy, type Policy } from "./policy.ts";

/** A parameter by its path and what it is to say, as `writeParameter` writes it; "" where the policy is to be silent. */
export type PolicyChange = { readonly path: string; readonly text: string };

function put(policy: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let place = policy;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
}

const wholes = ["weightsBp", "regulatorBp", "platformBp"] as const;

/** Refusals with words of their own for what people get wrong most; the schema says the rest. */
function checked(policy: Policy): Outcome<Policy> {
  for (const part of wholes) {
    const sumBp = Object.values(policy.credit[part]).reduce((sum, bp) => sum + bp, 0);
    if (sumBp !== 10_000) return refuse("policy.weights_not_whole", { part, sumBp });
  }
  const { aFrom, bFrom, cFrom } = policy.credit.letters;
  if (aFrom <= bFrom || bFrom <= cFrom)
    return refuse("policy.letters_not_descending", { aFrom, bFrom, cFrom });
  return parsePolicy(policy);
}

/**
 * A policy with some parameters changed; the given one stays as it is.
 *
 * Refuses `policy.parameter_unknown`, `policy.parameter_malformed`, `policy.weights_not_whole`,
 * `policy.letters_not_descending`, and `policy.invalid` with the first place out of bounds.
 */
export function changedPolicy(policy: Policy, changes: readonly PolicyChange[]): Outcome<Policy> {
  const known = new Map(parametersOf(policy).map((parameter) => [parameter.path, parameter]));
  const draft = structuredClone(policy) as unknown as Record<string, unknown>;
  for (const { path, text } of changes) {
    const parameter = known.get(path);
    if (!parameter) return refuse("policy.parameter_unknown", { parameter: path });
    const silent = text.trim() === "" && parameter.optional;
    const value = silent ? undefined : readParameter(parameter.unit, text);
    if (value === undefined && !silent)
      return refuse("policy.parameter_malformed", { parameter: path, value: text.slice(0, 60) });
    put(draft, path, value);
  }
  return checked(draft as unknown as Policy);
}

/** Of what a form says, only what differs from the policy it started from. */
export function changesAgainst(policy: Policy, said: readonly PolicyChange[]): PolicyChange[] {
  const parameters = new Map(parametersOf(policy).map((parameter) => [parameter.path, parameter]));
  return said.filter(({ path, text }) => {
    const parameter = parameters.get(path);
    if (!parameter) return true;
    const read = text.trim() === "" ? undefined : readParameter(parameter.unit, text);
    const meant = read === undefined ? text.trim() : writeParameter(parameter.unit, read);
    return meant !== writeParameter(parameter.unit, valueAt(policy, path));
  });
}
