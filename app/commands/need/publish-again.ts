import type { Ctx } from "#db/context.ts";
import { withTx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { roundsLeft } from "#domain/need/rounds.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile } from "./file.ts";
import { assessForPublication, recordPublication } from "./publication.ts";

/**
 * Publishes a failed need once more: dates, caps and rules of this day, a key of its own, the smaller minimum of the
 * second round. What was sealed to the first key stays sealed for good.
 */
export async function publishAgain(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ no: string; round: number }>> {
  return withTx(ctx, { command: "need.publish_again", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const left = roundsLeft(row);
    const able = step(
      needLifecycle,
      "publish_again",
      row.state,
      actor.value.role,
      needFacts({ roundsLeft: left }),
    );
    if (!able.ok) return able;
    const again = { ...opened.value, row: { ...row, round: row.round + 1 } };
    const assessed = await assessForPublication(tx, again);
    if (!assessed.ok) return assessed;
    const [first] = assessed.value.defects;
    if (first) return { ok: false, refusal: first };
    const published = await recordPublication(tx, ctx, again, assessed.value);
    return published.ok ? ok({ no: row.no, round: published.value.round }) : published;
  });
}
