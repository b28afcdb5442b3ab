import type { Role } from "#domain/shared/actor.ts";
import type { AppContext } from "./context.ts";

/** What the frame around every page shows; goes to the browser, so nothing else belongs in it. */
export type Shell = {
  readonly mode: AppContext["mode"];
  readonly now: string;
  /** The title of every page that has none of its own, such as the error pages. */
  readonly siteName: string;
  readonly person: { readonly name: string; readonly organisationName: string; readonly role: Role } | null;
};

export function shellOf(ctx: AppContext, siteName: string): Shell {
  const { actor } = ctx;
  const person =
    actor.kind === "person"
      ? { name: actor.name, organisationName: actor.organisationName, role: actor.role }
      : null;
  return { mode: ctx.mode, now: ctx.now().toISOString(), siteName, person };
}
