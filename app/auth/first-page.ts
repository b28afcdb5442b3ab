import type { Role } from "#domain/shared/actor.ts";
import { workspaceOf } from "#app/components/navigation.ts";

/** Where somebody lands after logging in or switching: before the check there is only the registration to look at. */
export function firstPage(who: { role: Role; unverified: boolean }): string {
  return who.unverified ? "/account/registration" : workspaceOf(who.role);
}
