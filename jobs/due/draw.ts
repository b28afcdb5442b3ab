import { noteLateDraw } from "#app/commands/draw/note-late.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** The subject is the round's id. Freezing and revealing are the opener's. */
export const drawDue: Readonly<Record<string, DueHandler>> = {
  "draw.late": (ctx, id) => noteLateDraw(asSystem(ctx), Number(id)),
};
