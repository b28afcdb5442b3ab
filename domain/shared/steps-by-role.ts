import type { ActorRole } from "./actor.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** Every step each role may try, "event: from → to", sorted: the reviewed list in a lifecycle's test. */
export function stepsByRole<State extends string, On extends string, Facts>(
  lifecycle: Lifecycle<State, On, Facts>,
): Partial<Record<ActorRole, string[]>> {
  const steps: Partial<Record<ActorRole, string[]>> = {};
  for (const { on, from, to, by } of lifecycle.rows)
    for (const role of by)
      steps[role] = [...(steps[role] ?? []), ...from.map((state) => `${on}: ${state} → ${to}`)];
  for (const list of Object.values(steps)) list.sort();
  return steps;
}
