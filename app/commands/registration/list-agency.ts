import { papersOverdue } from "#domain/agency/entry-papers.ts";
import type { Grade } from "#domain/agency/grade.ts";
import { agencyLifecycle } from "#domain/agency/lifecycle.ts";
import { roleOf } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record, scheduleDue } from "#db/record.ts";
import { decideGrade } from "#db/store/entry.ts";
import { papersOf } from "#db/store/entry-paper.ts";
import { pendingObjections } from "#db/store/entry-objection.ts";
import { loadEntry, moveAgency } from "#db/store/registration.ts";
import { takeAgencyById } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { agencyFacts } from "./agency-facts.ts";
import { screenAgency } from "./screen-entry.ts";
import { loadTerms, type Terms } from "./terms.ts";

type Entry = NonNullable<Awaited<ReturnType<typeof loadEntry>>>;

/**
 * Entry is complete when the publicity has ended without an upheld objection; with an approved service the agency
 * begins as a provisional B. Run by the clock.
 *
 * - Refuses: `agency.publicity_running`, `objection.pending`, `identity.review_open`, `command.wrong_state` when it was listed or returned before.
 */
export async function listAgency(ctx: Ctx, input: { agencyId: number }): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "system") return refuse("command.forbidden");
  const held = await screenAgency(ctx, input.agencyId);
  if (!held.ok) return held;
  if (held.value) return refuse("identity.review_open");
  return withTx(ctx, { command: "agency.list", input }, async (tx) => {
    await lockAgency(tx, input.agencyId);
    const entry = await loadEntry(tx, input.agencyId);
    if (!entry) return refuse("command.not_found");
    const terms = await loadTerms(tx, entry.jurisdictionCode);
    if (!terms.ok) return terms;
    const { now } = terms.value;
    const publicityOver = entry.publicityEndsAt !== null && now >= entry.publicityEndsAt;
    const publicised = entry.state === "publicity" || entry.state === "conditional_publicity";
    if (publicised && (await pendingObjections(tx, entry.id)) > 0) return refuse("objection.pending");
    const to = step(agencyLifecycle, "list", entry.state, roleOf(ctx.actor), agencyFacts({ publicityOver }));
    if (!to.ok) return to;
    if (!(await moveAgency(tx, entry.id, { from: entry.state, to: to.value }, { listedAt: now })))
      return refuse("command.stale");
    const approvedItems = await beginGrade(tx, entry, terms.value);
    // Papers that fell due while an objection held the listing: the suspension follows it.
    if (papersOverdue(await papersOf(tx, entry.id), now))
      await scheduleDue(tx, "agency.papers_due", String(entry.id), now);
    await record(tx, ctx, {
      type: "agency.listed",
      subjects: [`agency:${entry.code}`],
      data: { approvedItems },
      visibility: "public",
    });
    return ok(null);
  });
}

/** Who returns after leaving keeps the letter it left with: going and coming back must not mend one. */
const beginsAnew: readonly Grade[] = ["unrated", "D"];

/** With an approved service it begins as a provisional B. */
async function beginGrade(tx: Tx, entry: Entry, { now, policy }: Terms): Promise<string[]> {
  const approved = entry.services.filter((each) => each.state === "approved");
  const approvedItems = approved.map((each) => each.itemCode);
  const previous = (await takeAgencyById(tx, entry.id))?.grade ?? "unrated";
  if (approvedItems.length > 0 && beginsAnew.includes(previous))
    await decideGrade(tx, {
      agencyId: entry.id,
      kind: "admission",
      grade: "provisional_b",
      previous,
      reference: `agency:${entry.code}`,
      inputs: { approvedItems },
      policyProfile: policy.profile,
      policyVersion: policy.version,
      decidedAt: now,
      effectiveAt: now,
    });
  return approvedItems;
}
