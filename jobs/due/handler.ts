import type { Ctx } from "#db/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

/** What is written down when a `due_item` of this kind has lapsed; the subject is its id. */
export type DueHandler = (ctx: Ctx, subject: string) => Promise<Outcome<unknown>>;
