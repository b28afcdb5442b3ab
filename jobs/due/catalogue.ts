import { takeEffect } from "#app/commands/catalogue/take-effect.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Approved changes of the catalogue, on the day they name; the subject is the proposal's number. */
export const catalogueDue: Readonly<Record<string, DueHandler>> = {
  "catalogue.take_effect": (ctx, id) => takeEffect(asSystem(ctx), Number(id)),
};
