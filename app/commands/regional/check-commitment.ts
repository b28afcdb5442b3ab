import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertCheck, lockRegional, useById } from "#db/store/regional.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { endCovers } from "./end-covers.ts";

type Input = { readonly useId: number; readonly result: "kept" | "broken"; readonly note: string };

/** The department checks later what an owner promised; a promise that does not hold means a report after all. */
export async function checkCommitment(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "approver")) return refuse("command.forbidden");
  return withTx(ctx, { command: "regional.check", input }, async (tx) => {
    const known = await useById(tx, input.useId);
    if (!known || known.result.departmentId !== actor.organisationId) return refuse("command.not_found");
    await lockRegional(tx, known.result.no);
    const found = await useById(tx, input.useId);
    if (!found || found.use.endedAt !== null) return refuse("regional.check_ended");
    if (found.use.commitment === null) return refuse("regional.nothing_signed");
    const note = input.note.trim();
    if (note === "") return refuse("regional.reason_missing");
    const now = await appNow(tx);
    const { useId, result } = input;
    await insertCheck(tx, { useId, result, note, checkedBy: actor.accountId, checkedAt: now });
    if (result === "broken") {
      const ended = await endCovers(tx, [found], "commitment_broken", now, actor);
      if (!ended.ok) return ended;
    }
    await record(tx, ctx, {
      type: result === "kept" ? "commitment.kept" : "commitment.broken",
      subjects: [`case:${found.caseCode}`, `owner:${found.ownerCode}`],
      data: { no: found.result.no, note },
      visibility: "public",
    });
    return ok({ no: found.result.no });
  });
}
