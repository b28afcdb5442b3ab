import {
  registrationLifecycle,
  type RegistrationFacts,
  type RegistrationState,
  type RegistrationStep,
} from "#domain/account/registration.ts";
import { roleOf, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { lockRegistration, type LockedRegistration } from "#db/store/registration.ts";
import type { Tx } from "#db/transaction.ts";
import { loadTerms, type Terms } from "./terms.ts";

export type OpenRegistration = LockedRegistration & Terms & { readonly actor: PersonActor | null };

/** The locked request with the rules of its place. An operator sees requests of its own jurisdictions only. */
export async function openRegistration(tx: Tx, ctx: Ctx, id: number): Promise<Outcome<OpenRegistration>> {
  const found = await lockRegistration(tx, id);
  if (!found) return refuse("command.not_found");
  const actor = ctx.actor.kind === "person" ? ctx.actor : null;
  const mine = actor?.organisationId === found.organisationId;
  if (actor && !mine && !actor.jurisdictions.includes(found.jurisdictionCode))
    return refuse("command.not_found");
  if (found.kind === "agency") await lockAgency(tx, found.organisationId);
  const terms = await loadTerms(tx, found.jurisdictionCode);
  return terms.ok ? ok({ ...found, ...terms.value, actor }) : terms;
}

export function stepRegistration(
  ctx: Ctx,
  on: RegistrationStep,
  from: RegistrationState,
  facts: Partial<RegistrationFacts> = {},
): Outcome<RegistrationState> {
  return step(registrationLifecycle, on, from, roleOf(ctx.actor), {
    defectsTold: 0,
    returnPeriodOver: false,
    ...facts,
  });
}

export function subjectsOf(file: LockedRegistration): string[] {
  return [`${file.kind}:${file.code}`, `account:${file.submittedBy}`];
}
