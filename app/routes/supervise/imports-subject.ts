import type { HandlerArgs } from "#app/server/handler-args.ts";
import { findImport } from "#db/read/imports.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function importOf({ ctx, params }: HandlerArgs) {
  return params.id && uuid.test(params.id) ? findImport(ctx.db, params.id) : null;
}

/** The unit that brought it, and those who watch over the place. */
export async function importSubject(args: HandlerArgs) {
  const found = await importOf(args);
  return found && { ownerId: found.run.organisationId, jurisdiction: found.run.jurisdictionCode };
}
