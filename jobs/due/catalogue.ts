import { takeEffect } from "#app/commands/catalogue/take-effect.ts";
import { asSystem, type Ctx } from "#db/context.ts";

type Handler = (ctx: Ctx, subject: string) => Promise<unknown>;

/** Approved changes of the catalogue, on the day they name; the subject is the proposal's number. */
export const catalogueDue: Readonly<Record<string, Handler>> = {
  "catalogue.take_effect": (ctx, id) => takeEffect(asSystem(ctx), Number(id)),
};
