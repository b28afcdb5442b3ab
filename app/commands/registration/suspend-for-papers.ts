import { papersOverdue } from "#domain/agency/entry-papers.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { papersOf } from "#db/store/entry-paper.ts";
import { loadEntry, moveAgency } from "#db/store/registration.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";

/**
 * Writes down that an agency entered on condition let its papers fall due; from that instant it could not quote
 * anyway. Run by the clock.
 *
 * - Refuses: `agency.no_cause_to_suspend` when they came in time, `command.wrong_state` while it is not listed.
 */
export async function suspendForPapers(ctx: Ctx, input: { agencyId: number }): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "agency.suspend_for_papers", input }, async (tx) => {
    await lockAgency(tx, input.agencyId);
    const entry = await loadEntry(tx, input.agencyId);
    if (!entry) return refuse("command.not_found");
    const causeToSuspend = papersOverdue(await papersOf(tx, entry.id), await appNow(tx));
    const to = step(agencyLifecycle, "suspend", entry.state, "system", agencyFacts({ causeToSuspend }));
    if (!to.ok) return to;
    if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value })))
      return refuse("command.stale");
    await record(tx, ctx, {
      type: "agency.papers_overdue",
      subjects: [`agency:${entry.code}`],
      visibility: "public",
    });
    return ok(null);
  });
}
