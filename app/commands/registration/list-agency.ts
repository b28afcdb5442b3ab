import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { decideGrade } from "#db/store/entry.ts";
import { loadEntry, moveAgency } from "#db/store/registration.ts";
import { withTx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import { loadTerms } from "./terms.ts";

/**
 * Entry is complete when the publicity has ended without an upheld objection; with an approved service the agency
 * begins as a provisional B. Run by the clock.
 *
 * - Refuses: `agency.publicity_running`, `command.wrong_state` when it was listed or returned before.
 */
export async function listAgency(ctx: Ctx, input: { agencyId: number }): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  return withTx(ctx, { command: "agency.list", input }, async (tx) => {
    await lockAgency(tx, input.agencyId);
    const entry = await loadEntry(tx, input.agencyId);
    if (!entry) return refuse("command.not_found");
    const terms = await loadTerms(tx, entry.jurisdictionCode);
    if (!terms.ok) return terms;
    const { now, policy } = terms.value;
    const publicityOver = entry.publicityEndsAt !== null && now >= entry.publicityEndsAt;
    const to = step(agencyLifecycle, "list", entry.state, roleOf(ctx.actor), agencyFacts({ publicityOver }));
    if (!to.ok) return to;
    if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value }, { listedAt: now })))
      return refuse("command.stale");
    const approvedItems = entry.services
      .filter((each) => each.state === "approved")
      .map((each) => each.itemCode);
    if (approvedItems.length > 0)
      await decideGrade(tx, {
        agencyId: entry.id,
        kind: "admission",
        grade: "provisional_b",
        previous: "unrated",
        reference: `agency:${entry.code}`,
        inputs: { approvedItems },
        policyProfile: policy.profile,
        policyVersion: policy.version,
        decidedAt: now,
        effectiveAt: now,
      });
    await record(tx, ctx, {
      type: "agency.listed",
      subjects: [`agency:${entry.code}`],
      data: { approvedItems },
      visibility: "public",
    });
    return ok(null);
  });
}
