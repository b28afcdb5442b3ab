import type { Db } from "#db/client.ts";
import { lockNeed, shareNeed } from "#db/locks.ts";
import { findNeed, needById, subjectsOf, type NeedBasis, type NeedRow } from "#db/store/need.ts";
import { policyAt } from "#db/store/policy.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { hasRole, type Actor, type PersonActor } from "#domain/shared/actor.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { estimateOf } from "./assess.ts";
import { lineFilesOf, type LineFile } from "./lines.ts";

/** Nobody but the owner and the hall know of these. */
const unposted: readonly NeedRow["state"][] = ["draft", "own_approval", "review"];

/** A locked need with what it rests on and the instant of the decision, read after the lock. */
export type NeedFile = {
  readonly row: NeedRow;
  /** Of the first line, whose case and owner are those of all. */
  readonly basis: NeedBasis;
  readonly lines: readonly LineFile[];
  readonly now: Date;
  readonly subjects: string[];
};

/** Quoting shares the need; whatever changes its state or dates takes it alone. */
export async function openFile(tx: Tx, no: string, lock: "share" | "alone"): Promise<Outcome<NeedFile>> {
  const known = await findNeed(tx, no);
  return known ? lockedFile(tx, known.id, lock) : refuse("command.not_found");
}

export async function lockedFile(tx: Tx, id: number, lock: "share" | "alone"): Promise<Outcome<NeedFile>> {
  await (lock === "share" ? shareNeed(tx, id) : lockNeed(tx, id));
  const row = await needById(tx, id);
  const lines = row ? await lineFilesOf(tx, row) : null;
  const basis = lines?.[0]?.basis;
  if (!row || !lines || !basis) return refuse("command.not_found");
  return ok({ row, basis, lines, now: await appNow(tx), subjects: await subjectsOf(tx, row) });
}

/** For the owner's own people; to anybody else a need that is not public does not exist. */
export function asOwner(actor: Actor, row: Pick<NeedRow, "ownerId" | "state">): Outcome<PersonActor> {
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  if (actor.organisationId === row.ownerId) return ok(actor);
  return refuse(unposted.includes(row.state) ? "command.not_found" : "command.forbidden");
}

export type PublishedRules = { readonly policy: Policy; readonly cap: FeeCap; readonly estimatedFen: Fen };

/** The rules a notice was published under; later versions do not touch it. */
export async function rulesOf(db: Db, row: NeedRow): Promise<PublishedRules> {
  if (row.policyProfile === null || row.policyVersion === null || row.cap === null)
    throw new Error(`need ${row.no} was never published`);
  const cap = row.cap as FeeCap;
  const policy = await policyAt(db, row.policyProfile, row.policyVersion);
  return { policy, cap, estimatedFen: estimateOf(row, cap) ?? toFen(0) };
}
