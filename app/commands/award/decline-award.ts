import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveAward } from "#db/store/award.ts";
import { withTx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAwardInTurn } from "./award-in-turn.ts";
import { awardFacts } from "./facts.ts";
import { subjectsOf } from "./file.ts";
import { takeNextReserve } from "./take-next-reserve.ts";

/** The agency does not take the work; its reason is public and the next reserve follows at once. */
export async function declineAward(
  ctx: Ctx,
  input: { readonly no: string; readonly reason: string },
): Promise<Outcome<{ state: NeedState }>> {
  return withTx(ctx, { command: "award.decline", input }, async (tx) => {
    const opened = await openAwardInTurn(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { award, now, row } = file;
    const reason = input.reason.trim();
    const confirmOverdue = award.confirmBy !== null && now >= award.confirmBy;
    const facts = awardFacts({
      agencyConfirmed: award.agencyConfirmedAt !== null,
      confirmOverdue,
      reasonGiven: reason !== "",
    });
    const next = step(awardLifecycle, "decline", award.state, file.actor.role, facts);
    if (!next.ok) return next;
    if (!(await saveAward(tx, award, { state: next.value, reason }))) return refuse("command.stale");
    const data = { no: row.no, agency: file.agencyCode, reason };
    await record(tx, ctx, { type: "award.declined", subjects: subjectsOf(file), data, visibility: "public" });
    return takeNextReserve(tx, ctx, file);
  });
}
