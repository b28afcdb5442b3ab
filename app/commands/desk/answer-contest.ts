import { receiptLifecycle } from "#domain/desk/receipt.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { lockAct, saveAct } from "#db/store/desk.ts";
import { appNow, withTx } from "#db/transaction.ts";

type Input = { readonly no: string; readonly answer: "uphold" | "reject"; readonly reason: string };

/**
 * A supervisor, never the officer who acted, says whether the firm had asked for it.
 *
 * - Refuses: `desk.own_act`, `desk.reason_missing`, `command.not_found`, `command.wrong_state`.
 */
export async function answerContest(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  return withTx(ctx, { command: "desk.answer_contest", input }, async (tx) => {
    const found = await lockAct(tx, input.no);
    if (!found || !actor.jurisdictions.includes(found.firm.jurisdictionCode))
      return refuse("command.not_found");
    const { act, firm, officerId } = found;
    const answer = input.reason.trim();
    const next = step(receiptLifecycle, input.answer, act.state, actor.role, {
      periodOver: false,
      reasonGiven: answer !== "",
      ownAct: officerId === actor.accountId,
    });
    if (!next.ok) return next;
    const given = { answer, answeredAt: await appNow(tx), answeredBy: actor.accountId };
    if (!(await saveAct(tx, act.no, act.state, { state: next.value, ...given })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "desk.contest_answered",
      subjects: [`${firm.kind}:${firm.code}`],
      data: { no: act.no, answer: next.value },
    });
    return ok(null);
  });
}
