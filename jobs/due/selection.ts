import { notePriceRound, noteRoundStart } from "#app/commands/bid/note-round.ts";
import { lapseTalks } from "#app/commands/negotiation/lapse-talks.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

const first = (subject: string) => Number(subject.split("/")[0]);

function roundOf(subject: string) {
  const [no = "", round, priceRound] = subject.split("/");
  return { no, round: Number(round), priceRound: Number(priceRound) };
}

/** Starts and ends of timed rounds and of a side's time in talks; results are the opener's. */
export const selectionDue: Readonly<Record<string, DueHandler>> = {
  "need.price_round_start": (ctx, subject) => noteRoundStart(asSystem(ctx), roundOf(subject)),
  "need.price_round_end": (ctx, subject) => notePriceRound(asSystem(ctx), roundOf(subject)),
  "negotiation.owner_due": (ctx, subject) => lapseTalks(asSystem(ctx), { negotiationId: first(subject) }),
  "negotiation.talk_due": (ctx, subject) => lapseTalks(asSystem(ctx), { talkId: first(subject) }),
};
