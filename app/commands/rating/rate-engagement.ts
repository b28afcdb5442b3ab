import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { milestonesOf } from "#db/store/engagement.ts";
import { addRating, ratingsOf } from "#db/store/rating.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { ratingLifecycle, type RatingFacts, type RatingState } from "#domain/rating/lifecycle.ts";
import { rateAgency, rateOwner } from "#domain/rating/score.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAsParty, subjectsOf, type PartyFile } from "../engagement/file.ts";
import { ceilingsFor } from "./ceilings.ts";
import { publish } from "./reveal-ratings.ts";

type Input = { readonly no: string; readonly marks: Readonly<Record<string, number>>; readonly text: string };
type Rated = { readonly score: number; readonly revealed: boolean };

const open: Omit<RatingFacts, "ratingPeriodOver"> = {
  bothSubmitted: false,
  replyPeriodOver: false,
  appealPeriodOver: false,
  reasonGiven: false,
};

function mayRate(file: PartyFile, state: RatingState): Outcome<RatingState> {
  const due = file.row.ratingDueAt;
  if (!file.row.acceptedAt || !due)
    return refuse("command.wrong_state", { thing: "rating", state: file.row.state, step: "submit" });
  return step(ratingLifecycle, "submit", state, file.actor.role, {
    ...open,
    ratingPeriodOver: file.now >= due,
  });
}

async function judged(
  tx: Tx,
  file: PartyFile,
  given: { marks: Readonly<Record<string, number>>; text: string },
) {
  const facts = {
    row: file.row,
    capFen: file.capFen,
    milestones: await milestonesOf(tx, file.row.id),
    now: file.now,
  };
  return file.side === "owner"
    ? rateAgency(given, ceilingsFor("owner", facts))
    : rateOwner(given, ceilingsFor("agency", facts));
}

/** One side judges the other, once. Nobody reads it before both are in or the period ends. */
export async function rateEngagement(ctx: Ctx, input: Input): Promise<Outcome<Rated>> {
  return withTx(ctx, { command: "rating.submit", input }, async (tx): Promise<Outcome<Rated>> => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const given = await ratingsOf(tx, file.row.id);
    const allowed = mayRate(file, given.some((each) => each.side === file.side) ? "submitted" : "open");
    if (!allowed.ok) return allowed;
    const rating = await judged(tx, file, input);
    if (!rating.ok) return rating;
    const { marks, text, score } = rating.value;
    const added = await addRating(tx, {
      engagementId: file.row.id,
      side: file.side,
      marks,
      comment: text,
      score,
      submittedAt: file.now,
      submittedBy: file.actor.accountId,
    });
    if (!added) return refuse("command.stale");
    await record(tx, ctx, {
      type: "rating.submitted",
      subjects: subjectsOf(file),
      data: { no: input.no, side: file.side },
    });
    const bothSubmitted = given.length + 1 === 2;
    if (!bothSubmitted) return ok({ score, revealed: false });
    const published = await publish(tx, ctx, file, { bothSubmitted, ratingPeriodOver: false });
    return published.ok ? ok({ score, revealed: true }) : published;
  });
}
