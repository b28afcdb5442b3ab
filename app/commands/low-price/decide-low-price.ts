import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { saveLowPrice } from "#db/store/low-price.ts";
import { withTx } from "#db/transaction.ts";
import { mayDecide } from "#domain/selection/low-price.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { asOwner } from "../need/file.ts";
import { openLowPrice } from "./file.ts";

type Input = {
  readonly no: string;
  readonly id: number;
  readonly decision: "accepted" | "rejected";
  readonly reason: string;
};

/** The owner takes the justification or does not; a rejection needs its reason and is told to the supervisor. */
export async function decideLowPrice(ctx: Ctx, input: Input): Promise<Outcome<{ no: string }>> {
  return withTx(ctx, { command: "low_price.decide", input }, async (tx) => {
    const opened = await openLowPrice(tx, input.no, input.id);
    if (!opened.ok) return opened;
    const { row, low, now, subjects } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const { decision } = input;
    const reason = input.reason.trim();
    const may = mayDecide(low, decision, reason, now);
    if (!may.ok) return may;
    const words = {
      decision,
      decisionReason: reason || null,
      decidedBy: actor.value.accountId,
      decidedAt: now,
    };
    if (!(await saveLowPrice(tx, low.id, words, "decidedAt"))) return refuse("command.stale");
    const agency = await agencyCodeOf(tx, low.agencyId);
    const data = { no: row.no, agency, reason };
    const told = [...subjects, `agency:${agency}`];
    await record(tx, ctx, { type: `low_price.${decision}`, subjects: told, data, visibility: "public" });
    return ok({ no: row.no });
  });
}
