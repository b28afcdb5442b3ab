import type { PersonActor } from "#domain/shared/actor.ts";
import type { Shell, ShellUnit } from "#app/components/shell-view.ts";
import type { AppContext } from "./context.ts";

export function shellOf(ctx: AppContext, siteName: string): Shell {
  const { actor, session } = ctx;
  const person = actor.kind === "person" ? personOf(actor, session?.units ?? []) : null;
  return { mode: ctx.mode, now: ctx.now().toISOString(), siteName, person };
}

function personOf({ name, organisationName, role, membershipId }: PersonActor, units: readonly ShellUnit[]) {
  return { name, organisationName, role, membershipId, units };
}
