import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { saveProposal, takeProposal } from "#db/store/catalogue.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { proposalLifecycle } from "#domain/catalogue/lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { applyProposal } from "./apply-proposal.ts";
import { proposalFacts, subjectsOf } from "./file.ts";

/** The day named by an approved proposal has come. Refuses `catalogue.day_not_reached`; a second call changes nothing. */
export async function takeEffect(ctx: Ctx, id: number): Promise<Outcome<{ id: number }>> {
  return withTx(ctx, { command: "catalogue.take_effect", input: { id } }, async (tx) => {
    const row = await takeProposal(tx, id);
    if (!row) return refuse("command.not_found");
    const now = await appNow(tx);
    const facts = proposalFacts({ dayReached: row.effectiveOn <= dayOf(now) });
    const next = step(proposalLifecycle, "take_effect", row.state, roleOf(ctx.actor), facts);
    if (!next.ok) return next;
    if (!(await saveProposal(tx, row, { state: next.value }))) return refuse("command.stale");
    const applied = await applyProposal(tx, ctx, row, now);
    if (!applied.ok) return applied;
    const data = { proposal: id, kind: row.kind, effectiveOn: applied.value };
    await record(tx, ctx, {
      type: "catalogue.took_effect",
      subjects: subjectsOf(row),
      data,
      visibility: "internal",
    });
    return ok({ id });
  });
}
