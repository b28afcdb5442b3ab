import type { Subject } from "#app/auth/decide.ts";
import type { HandlerArgs } from "#app/server/guarded.ts";
import { findNeed } from "#db/store/need.ts";

/** A need as far as its owner is concerned; a stranger is not told that it exists. */
export async function ownNeed({ ctx, params }: Pick<HandlerArgs, "ctx" | "params">): Promise<Subject | null> {
  const row = await findNeed(ctx.db, params.no ?? "");
  return row ? { ownerId: row.ownerId } : null;
}
