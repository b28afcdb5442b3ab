import { randomBytes } from "node:crypto";
import type { Ctx } from "#db/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import type { AgencyRegistration, OwnerRegistration, Registrant } from "../registration/entry-input.ts";
import { registerAgency } from "../registration/register-agency.ts";
import { registerOwner } from "../registration/register-owner.ts";
import { actOnBehalf, type Order, type Receipt } from "./on-behalf.ts";

type AtCounter<Entry> = Omit<Entry, "uscc" | "person"> & { readonly person: Omit<Registrant, "password"> };

/** Nobody learns it, the officer included: the firm sets its own by the letter to its log-in address. */
function withUnknownPassword(person: Omit<Registrant, "password">): Registrant {
  return { ...person, password: randomBytes(24).toString("base64url") };
}

/** Enters a new owner; the credit code is the visit's. */
export async function registerOwnerAtDesk(
  ctx: Ctx,
  order: Order,
  entry: AtCounter<OwnerRegistration>,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "register_owner",
    run: (acting, { visit }) =>
      registerOwner(acting, { ...entry, uscc: visit.code, person: withUnknownPassword(entry.person) }),
    subjectOf: ({ registrationId }) => `registration:${registrationId}`,
  });
}

export async function registerAgencyAtDesk(
  ctx: Ctx,
  order: Order,
  entry: AtCounter<AgencyRegistration>,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "register_agency",
    run: (acting, { visit }) =>
      registerAgency(acting, { ...entry, uscc: visit.code, person: withUnknownPassword(entry.person) }),
    subjectOf: ({ registrationId }) => `registration:${registrationId}`,
  });
}
