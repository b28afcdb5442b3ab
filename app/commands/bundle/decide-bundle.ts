import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { bundleByCode, saveBundle } from "#db/store/bundle.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { bundleLifecycle, type BundleState, type BundleStep } from "#domain/need/bundle-lifecycle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

type Input = { readonly code: string; readonly on: BundleStep; readonly reason: string };
const told = { in_force: "bundle.confirmed", returned: "bundle.returned", ended: "bundle.ended" } as const;

/** A second person confirms or returns a combination; one in force is ended with a reason. Open needs go on. */
export async function decideBundle(ctx: Ctx, input: Input): Promise<Outcome<{ state: BundleState }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "regulator", "supervisor"))
    return refuse("command.forbidden");
  return withTx(ctx, { command: "bundle.decide", input }, async (tx) => {
    const row = await bundleByCode(tx, input.code);
    if (!row || !actor.jurisdictions.includes(row.jurisdictionCode)) return refuse("command.not_found");
    const reason = input.reason.trim();
    const facts = { ownProposal: row.proposedBy === actor.accountId, reasonGiven: reason !== "" };
    const next = step(bundleLifecycle, input.on, row.state, actor.role, facts);
    if (!next.ok) return next;
    const state = next.value;
    if (state === "proposed")
      return refuse("command.wrong_state", { thing: "bundle", state, step: input.on });
    const at = await appNow(tx);
    const decision =
      input.on === "end"
        ? { endedBy: actor.accountId, endedAt: at, endReason: reason }
        : { decidedBy: actor.accountId, decidedAt: at, decisionNote: reason };
    if (!(await saveBundle(tx, row, { state, ...decision }))) return refuse("command.stale");
    await record(tx, ctx, {
      type: told[state],
      subjects: row.itemCodes.map((item) => `item:${item}`),
      data: { bundle: row.code, reason },
      visibility: state === "returned" ? "internal" : "public",
    });
    return ok({ state });
  });
}
