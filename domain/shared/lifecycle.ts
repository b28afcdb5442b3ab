import type { ActorRole } from "./actor.ts";
import type { RefusalCode } from "./codes.ts";
import { ok, refuse, type Outcome } from "./outcome.ts";

/** Read as: on E, from S, to T, by R, unless F names a refusal. */
export type LifecycleRow<State extends string, On extends string, Facts> = {
  readonly on: On;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly ActorRole[];
  readonly unless?: (facts: Facts) => RefusalCode | false;
};
export type Lifecycle<State extends string, On extends string, Facts> = {
  readonly name: string;
  readonly initial: State;
  readonly final: readonly State[];
  readonly states: readonly State[];
  readonly rows: readonly LifecycleRow<State, On, Facts>[];
};

/** The state after `on`, or why not: unknown step here, not this role's step, or the row's own guard. */
export function step<State extends string, On extends string, Facts>(
  lifecycle: Lifecycle<State, On, Facts>,
  on: On,
  from: State,
  by: ActorRole,
  facts: Facts,
): Outcome<State> {
  const possible = lifecycle.rows.filter((row) => row.on === on && row.from.includes(from));
  if (possible.length === 0)
    return refuse("command.wrong_state", { thing: lifecycle.name, state: from, step: on });
  const row = possible.find((candidate) => candidate.by.includes(by));
  if (!row) return refuse("command.forbidden", { step: on });
  const reason = row.unless?.(facts) ?? false;
  return reason ? refuse(reason) : ok(row.to);
}

/** Dead ends, unreachable states and double answers; a sound table gives []. */
export function faultsOf<State extends string, On extends string, Facts>(
  lifecycle: Lifecycle<State, On, Facts>,
): string[] {
  const faults: string[] = [];
  const reached = new Set<State>([lifecycle.initial]);
  for (let grown = true; grown;) {
    grown = false;
    for (const row of lifecycle.rows)
      if (row.from.some((state) => reached.has(state)) && !reached.has(row.to)) grown = !!reached.add(row.to);
  }
  for (const state of lifecycle.states) {
    if (!reached.has(state)) faults.push(`${lifecycle.name}: ${state} is unreachable`);
    const leaves = lifecycle.rows.some((row) => row.from.includes(state));
    if (!leaves && !lifecycle.final.includes(state)) faults.push(`${lifecycle.name}: ${state} is a dead end`);
  }
  const seen = new Set<string>();
  for (const row of lifecycle.rows)
    for (const state of row.from)
      for (const by of row.by) {
        const key = `${row.on} from ${state} by ${by}`;
        if (seen.has(key)) faults.push(`${lifecycle.name}: two answers for ${key}`);
        seen.add(key);
      }
  return faults;
}
