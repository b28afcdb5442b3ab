import { loadCalendar } from "#db/store/calendar.ts";
import { takeEngaged, type Engaged } from "#db/store/engagement.ts";
import { policyAt } from "#db/store/policy.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import type { Ctx } from "#db/context.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** A locked engagement with the rules it was agreed under and the instant of the decision. */
export type EngagementFile = Engaged & {
  readonly policy: Policy;
  readonly cal: WorkCalendar;
  readonly now: Date;
};
export type PartyFile = EngagementFile & { readonly side: "owner" | "agency"; readonly actor: PersonActor };
type Lock = { readonly need?: boolean };

export async function openFile(tx: Tx, no: string, lock: Lock = {}): Promise<Outcome<EngagementFile>> {
  const engaged = await takeEngaged(tx, no, lock);
  if (!engaged) return refuse("command.not_found");
  const policy = await policyAt(tx, engaged.row.policyProfile, engaged.row.policyVersion);
  return ok({ ...engaged, policy, cal: await loadCalendar(tx), now: await appNow(tx) });
}

/** For the owner or the agency of this engagement; to anybody else it does not exist. */
export async function openAsParty(
  tx: Tx,
  ctx: Ctx,
  no: string,
  lock: Lock = {},
): Promise<Outcome<PartyFile>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden", {});
  const file = await openFile(tx, no, lock);
  if (!file.ok) return file;
  const { ownerId, agencyId } = file.value.row;
  if (actor.organisationId !== ownerId && actor.organisationId !== agencyId)
    return refuse("command.not_found");
  return ok({ ...file.value, actor, side: actor.organisationId === ownerId ? "owner" : "agency" });
}

/** Every timeline that an engagement's event belongs to. */
export function subjectsOf(engaged: Engaged): string[] {
  return [
    `engagement:${engaged.row.no}`,
    `need:${engaged.needNo}`,
    `case:${engaged.caseCode}`,
    `agency:${engaged.agencyCode}`,
    `owner:${engaged.ownerCode}`,
  ];
}
