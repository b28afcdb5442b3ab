import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { findOpening } from "#db/store/opening.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import type { CancelCode } from "#domain/need/cancel-codes.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import type { NeedFile } from "./file.ts";

export type CancelInput = { readonly no: string; readonly code: CancelCode; readonly reason: string };

export const isClosed = ({ row, now }: Pick<NeedFile, "row" | "now">): boolean =>
  row.closesAt !== null && now >= row.closesAt;

/** From the first step of its opening on a notice runs to the end. */
export async function notOpening(tx: Tx, { row }: Pick<NeedFile, "row">): Promise<Outcome<true>> {
  return (await findOpening(tx, row.id, row.round)) ? refuse("need.already_closed") : ok(true);
}

/** Ends the notice with its reason, public for good. */
export async function recordCancellation(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  wish: Omit<CancelInput, "no"> & { readonly by: ActorRole; readonly supervisorConsents: boolean },
): Promise<Outcome<{ no: string }>> {
  const { row, now, subjects } = file;
  const waiting = await notOpening(tx, file);
  if (!waiting.ok) return waiting;
  const { code, by, supervisorConsents } = wish;
  const reason = wish.reason.trim();
  const { publicFunds } = row;
  const known = { closed: isClosed(file), publicFunds, supervisorConsents, reasonGiven: reason !== "" };
  const next = step(needLifecycle, "cancel", row.state, by, needFacts(known));
  if (!next.ok) return next;
  const end = { state: next.value, cancelledAt: now, cancelCode: code, cancelReason: reason };
  if (!(await saveNeed(tx, row, end))) return refuse("command.stale");
  const data = { no: row.no, code, reason, consented: supervisorConsents };
  await record(tx, ctx, { type: "need.cancelled", subjects, data, visibility: "public" });
  return ok({ no: row.no });
}
