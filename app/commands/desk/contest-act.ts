import { contestAnswerWd, receiptLifecycle } from "#domain/desk/receipt.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lockAct, saveAct } from "#db/store/desk.ts";
import { appNow, withTx } from "#db/transaction.ts";

/**
 * The firm says that it never asked for this, or not so; a supervisor answers.
 *
 * - Refuses: `desk.contest_over`, `desk.reason_missing`, `command.not_found`, `command.wrong_state`.
 */
export async function contestAct(ctx: Ctx, input: { no: string; reason: string }): Promise<Outcome<null>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  return withTx(ctx, { command: "desk.contest", input }, async (tx) => {
    const found = await lockAct(tx, input.no);
    if (!found || found.firm.id !== actor.organisationId) return refuse("command.not_found");
    const { act, firm } = found;
    const now = await appNow(tx);
    const reason = input.reason.trim();
    const next = step(receiptLifecycle, "contest", act.state, actor.role, {
      periodOver: now >= act.contestUntil,
      reasonGiven: reason !== "",
      ownAct: false,
    });
    if (!next.ok) return next;
    const due = periodEnd(await loadCalendar(tx), now, contestAnswerWd);
    if (!due.ok) return due;
    const contest = { contestedAt: now, contestedBy: actor.accountId, contestReason: reason };
    const saved = await saveAct(tx, act.no, act.state, {
      state: next.value,
      ...contest,
      answerDueAt: due.value.at,
    });
    if (!saved) return refuse("command.stale");
    await record(tx, ctx, {
      type: "desk.contested",
      subjects: [`${firm.kind}:${firm.code}`],
      data: { no: act.no, dueAt: due.value.at.toISOString() },
    });
    return ok(null);
  });
}
