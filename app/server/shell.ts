import type { Shell } from "#app/components/shell-view.ts";
import type { AppContext } from "./context.ts";

export function shellOf(ctx: AppContext, siteName: string): Shell {
  const { actor } = ctx;
  const person =
    actor.kind === "person"
      ? { name: actor.name, organisationName: actor.organisationName, role: actor.role }
      : null;
  return { mode: ctx.mode, now: ctx.now().toISOString(), siteName, person };
}
