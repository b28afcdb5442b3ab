import { liveAward, agencyCodeOf, awardById, type AwardRow } from "#db/store/award.ts";
import { shareAgency } from "#db/locks.ts";
import type { Tx } from "#db/transaction.ts";
import { firstRefusal } from "#domain/agency/eligibility.ts";
import { hasRole, type Actor, type PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { lockedFile, openFile, rulesOf, type NeedFile, type PublishedRules } from "../need/file.ts";
import { itemsOf } from "../need/lines.ts";
import { eligibilityToDecide } from "../quote/eligibility.ts";

/** A locked need with its live award and the awarded agency held: its grade cannot change under the decision. */
export type AwardFile = NeedFile & {
  readonly award: AwardRow;
  readonly agencyCode: string;
  readonly rules: PublishedRules;
};

export async function openAwardOf(
  tx: Tx,
  actor: Actor,
  no: string,
): Promise<Outcome<AwardFile & { actor: PersonActor }>> {
  if (actor.kind !== "person" || !hasRole(actor, "agency_staff", "agency_admin"))
    return refuse("command.forbidden");
  const opened = await openFile(tx, no, "alone");
  if (!opened.ok) return opened;
  const award = await liveAward(tx, opened.value.row.id);
  if (!award || award.agencyId !== actor.organisationId) return refuse("command.not_found");
  if (opened.value.row.state === "frozen") return refuse("need.complaint_pending");
  return ok({ ...(await holdAward(tx, opened.value, award)), actor });
}

/** For the clock; refuses `command.wrong_state` when the award has been settled since, `need.complaint_pending` while it stands still. */
export async function openAwardById(tx: Tx, id: number): Promise<Outcome<AwardFile>> {
  const known = await awardById(tx, id);
  if (!known) return refuse("command.not_found");
  const opened = await lockedFile(tx, known.needId, "alone");
  if (!opened.ok) return opened;
  const award = await liveAward(tx, known.needId);
  if (award?.id !== id) return refuse("command.wrong_state", { thing: "award" });
  if (opened.value.row.state === "frozen") return refuse("need.complaint_pending");
  return ok(await holdAward(tx, opened.value, award));
}

export async function holdAward(tx: Tx, file: NeedFile, award: AwardRow): Promise<AwardFile> {
  await shareAgency(tx, award.agencyId);
  return {
    ...file,
    award,
    agencyCode: await agencyCodeOf(tx, award.agencyId),
    rules: await rulesOf(tx, file.row),
  };
}

/** Grade, sanctions and everything else once more: who was demoted since may not take the work (TH14). */
export async function stillEligible(tx: Tx, file: AwardFile): Promise<Outcome<true>> {
  const { row: need, basis, lines, award, rules } = file;
  const found = await eligibilityToDecide(tx, {
    agencyId: award.agencyId,
    need,
    items: itemsOf(lines),
    owner: basis.owner,
    policy: rules.policy,
    act: "quote",
  });
  return found ? firstRefusal(found.lines) : refuse("agency.not_listed");
}

export function subjectsOf(file: AwardFile): string[] {
  return [...file.subjects, `agency:${file.agencyCode}`];
}
