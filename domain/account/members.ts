import type { Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** Who keeps a unit's members, and which roles may be given: of its own kind only. */
const keepers: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  agency_admin: ["agency_staff", "agency_finance", "agency_admin"],
  owner_staff: ["owner_staff", "owner_approver"],
};

export function rolesToGive(keeper: Role): readonly Role[] {
  return keepers[keeper] ?? [];
}

/** Refuses `command.forbidden` for who keeps no members, `invitation.role` for a role of another kind. */
export function checkInvitation(keeper: Role, role: Role): Outcome<true> {
  const roles = rolesToGive(keeper);
  if (roles.length === 0) return refuse("command.forbidden");
  return roles.includes(role) ? ok(true) : refuse("invitation.role");
}

type Member = { readonly membershipId: number; readonly role: Role };

/** A unit always has somebody who can act for it. Refuses `member.last_keeper`. */
export function checkLeaving(members: readonly Member[], leaving: Member): Outcome<true> {
  const others = members.filter(({ membershipId }) => membershipId !== leaving.membershipId);
  const isKeeper = rolesToGive(leaving.role).length > 0;
  return isKeeper && !others.some(({ role }) => role === leaving.role)
    ? refuse("member.last_keeper")
    : ok(true);
}
