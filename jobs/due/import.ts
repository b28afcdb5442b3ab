import { resumeImport } from "#app/commands/import/hand-over.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Looks again whether an import has ended; the subject is its id. */
export const importDue: Readonly<Record<string, DueHandler>> = {
  "import.resume": (ctx, id) => resumeImport(asSystem(ctx, "system"), id),
};
