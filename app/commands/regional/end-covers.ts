import { saveRequirement } from "#db/store/engagement.ts";
import { endUses, type liveUsesOf, type UseRow } from "#db/store/regional.ts";
import type { Tx } from "#db/transaction.ts";
import { requirementLifecycle } from "#domain/case/lifecycle.ts";
import { roleOf, type Actor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { requirementFacts } from "../engagement/facts.ts";

type Uses = Awaited<ReturnType<typeof liveUsesOf>>;

/**
 * What the result answered is open again. A case that is finished or closed stays as it is: its approval was given on
 * what was valid then.
 */
export async function endCovers(
  tx: Tx,
  uses: Uses,
  endReason: NonNullable<UseRow["endReason"]>,
  endedAt: Date,
  actor: Actor,
): Promise<Outcome<true>> {
  const running = uses.filter(({ caseState }) => caseState === "open" || caseState === "suspended");
  for (const { use, requirementState } of running) {
    const facts = requirementFacts({ coverLost: true });
    const next = step(requirementLifecycle, "uncover", requirementState, roleOf(actor), facts);
    if (!next.ok) return next;
    await saveRequirement(tx, use.requirementId, { state: next.value });
  }
  await endUses(
    tx,
    running.map(({ use }) => use.id),
    { endedAt, endReason },
  );
  return ok(true);
}
