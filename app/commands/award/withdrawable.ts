import type { Ctx } from "#db/context.ts";
import { liveAward } from "#db/store/award.ts";
import type { Tx } from "#db/transaction.ts";
import { hasRole, type PersonActor, type Role } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedFile } from "../need/file.ts";
import { holdAward, type AwardFile } from "./file.ts";

/** An officer of the need's place; to any other one the need is not there. */
export function officerFor(
  { actor }: Pick<Ctx, "actor">,
  { basis }: Pick<NeedFile, "basis">,
  roles: readonly Role[],
): Outcome<PersonActor> {
  if (actor.kind !== "person" || !hasRole(actor, ...roles)) return refuse("command.forbidden");
  return actor.jurisdictions.includes(basis.case.jurisdictionCode) ? ok(actor) : refuse("command.not_found");
}

/** A definite award whose contract is not signed; its need is locked. */
export async function withdrawableAward(tx: Tx, file: NeedFile): Promise<Outcome<AwardFile>> {
  const { state } = file.row;
  if (state === "contracted") return refuse("award.work_begun");
  if (state === "frozen") return refuse("need.complaint_pending");
  const award = state === "confirmed" ? await liveAward(tx, file.row.id) : null;
  return award?.state === "confirmed" ? ok(await holdAward(tx, file, award)) : refuse("award.not_confirmed");
}
