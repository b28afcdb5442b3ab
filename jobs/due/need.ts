import { endPublicity } from "#app/commands/award/end-publicity.ts";
import { lapseConfirmation } from "#app/commands/award/lapse-confirmation.ts";
import { noteAnswerDue } from "#app/commands/need/answer-question.ts";
import { closeNeed } from "#app/commands/need/close-need.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Deadlines of notices and awards; the subject is the need's number or the award's id. Opening is the opener's. */
export const needDue: Readonly<Record<string, DueHandler>> = {
  "need.answer_due": (ctx, id) => noteAnswerDue(asSystem(ctx), Number(id)),
  "need.close": (ctx, no) => closeNeed(asSystem(ctx), no),
  "award.publicity_end": (ctx, id) => endPublicity(asSystem(ctx), Number(id)),
  "award.confirm_lapsed": (ctx, id) => lapseConfirmation(asSystem(ctx), Number(id)),
};
