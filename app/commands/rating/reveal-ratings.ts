import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { publishRatings } from "#db/store/rating.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { ratingLifecycle, type RatingFacts } from "#domain/rating/lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openFile, subjectsOf, type EngagementFile } from "../engagement/file.ts";

type Occasion = Pick<RatingFacts, "bothSubmitted" | "ratingPeriodOver">;

/** Shows both sides what the other one said; from here on the ratings count. */
export async function publish(
  tx: Tx,
  ctx: Ctx,
  file: EngagementFile,
  occasion: Occasion,
): Promise<Outcome<{ published: number }>> {
  const facts = { ...occasion, replyPeriodOver: false, appealPeriodOver: false, reasonGiven: false };
  const next = step(ratingLifecycle, "publish", "submitted", "system", facts);
  if (!next.ok) return next;
  const published = await publishRatings(tx, file.row.id, file.now);
  if (published > 0)
    await record(tx, asSystem(ctx, "system"), {
      type: "rating.revealed",
      subjects: subjectsOf(file),
      data: { no: file.row.no, published },
      visibility: "public",
    });
  return ok({ published });
}

/** The rating period is over: what is in is published, silence is no rating. */
export async function revealRatings(
  ctx: Ctx,
  input: { readonly no: string },
): Promise<Outcome<{ published: number }>> {
  return withTx(ctx, { command: "rating.reveal", input }, async (tx) => {
    if (ctx.actor.kind !== "system") return refuse("command.forbidden", { step: "publish" });
    const opened = await openFile(tx, input.no);
    if (!opened.ok) return opened;
    const { row, now } = opened.value;
    return publish(tx, ctx, opened.value, {
      bothSubmitted: false,
      ratingPeriodOver: row.ratingDueAt !== null && now >= row.ratingDueAt,
    });
  });
}
