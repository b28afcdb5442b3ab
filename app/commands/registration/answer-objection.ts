import { objectionLifecycle } from "#domain/agency/entry-objection.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { lockObjection, moveObjection } from "#db/store/entry-objection.ts";
import { appNow, withTx } from "#db/transaction.ts";

type Input = { readonly objectionId: number; readonly answer: string };

/**
 * The agency answers an objection to its entry; until the regulator has decided it may do so late.
 *
 * - Refuses: `objection.answer_missing`, `command.not_found`, `command.wrong_state`, `command.stale`.
 */
export async function answerObjection(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const answer = input.answer.trim();
  if (!answer) return refuse("objection.answer_missing");
  return withTx(ctx, { command: "objection.answer", input }, async (tx) => {
    const found = await lockObjection(tx, input.objectionId);
    if (found?.objection.agencyId !== actor.organisationId) return refuse("command.not_found");
    const { objection, code } = found;
    const facts = { answerPeriodOver: false };
    const to = step(objectionLifecycle, "answer", objection.state, roleOf(actor), facts);
    if (!to.ok) return to;
    const change = { answer, answeredBy: actor.accountId, answeredAt: await appNow(tx) };
    if (!(await moveObjection(tx, objection.id, { from: objection.state, to: to.value }, change)))
      return refuse("command.stale");
    const data = { objectionId: objection.id };
    await record(tx, ctx, { type: "objection.answered", subjects: [`agency:${code}`], data });
    return ok(null);
  });
}
