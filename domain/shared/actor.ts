/** Roles of people, rules.md 5.1; a membership gives one of them in one organisation. */
export const roles = [
  "owner_staff",
  "owner_approver",
  "agency_staff",
  "agency_admin",
  "agency_finance",
  "expert",
  "operator",
  "regulator",
  "supervisor",
  "price_officer",
  "approver",
  "auditor",
  "sys_admin",
  "sec_admin",
  "audit_admin",
] as const;
export type Role = (typeof roles)[number];

/** Someone logged in and acting for one organisation ("unit"). */
export type PersonActor = {
  readonly kind: "person";
  readonly accountId: number;
  readonly name: string;
  readonly membershipId: number;
  readonly role: Role;
  readonly organisationId: number;
  readonly organisationName: string;
  /** Codes of the jurisdictions in the actor's scope: its own and everything below it. */
  readonly jurisdictions: readonly string[];
  /** The hall has not yet checked the organisation's proof of authority: only rules marked so let it act. */
  readonly unverified?: boolean;
};
/** The clock and the tasks act through the same commands as people. */
export type SystemActor = { readonly kind: "system"; readonly name: "clock" | "system" | "import" };
export type GuestActor = { readonly kind: "guest" };
export type Actor = PersonActor | SystemActor | GuestActor;
/** What a lifecycle row's `by` may name. */
export type ActorRole = Role | "system" | "guest";

export function roleOf(actor: Actor): ActorRole {
  return actor.kind === "person" ? actor.role : actor.kind;
}

export function hasRole(actor: Actor, ...allowed: readonly ActorRole[]): boolean {
  return allowed.includes(roleOf(actor));
}
