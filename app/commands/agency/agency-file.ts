import { hasRole, type PersonActor, type Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { takeAgencyById, type SupervisedAgency } from "#db/store/sanction.ts";
import type { Tx } from "#db/transaction.ts";
import { loadTerms, type Terms } from "../registration/terms.ts";

/** An agency alone, with the rules of its place at the instant of the decision. */
export type AgencyFile = Terms & { readonly agency: SupervisedAgency };
export type OwnFile = AgencyFile & { readonly actor: PersonActor };

export async function openAgency(tx: Tx, agencyId: number): Promise<Outcome<AgencyFile>> {
  const agency = await takeAgencyById(tx, agencyId);
  if (!agency) return refuse("command.not_found");
  const terms = await loadTerms(tx, agency.jurisdictionCode);
  return terms.ok ? ok({ ...terms.value, agency }) : terms;
}

/** The actor's own agency. */
export async function openOwn(tx: Tx, ctx: Ctx, ...roles: readonly Role[]): Promise<Outcome<OwnFile>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.unverified || !hasRole(actor, ...roles))
    return refuse("command.forbidden");
  const file = await openAgency(tx, actor.organisationId);
  return file.ok ? ok({ ...file.value, actor }) : file;
}

/** An office sees agencies of its own places only. */
export function inPlace(file: AgencyFile, actor: PersonActor): boolean {
  return actor.jurisdictions.includes(file.agency.jurisdictionCode);
}
