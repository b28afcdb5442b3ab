import type { Ctx } from "#db/context.ts";
import { catalogueDue } from "./due/catalogue.ts";
import { engagementDue } from "./due/engagement.ts";
import { needDue } from "./due/need.ts";
import { registrationDue } from "./due/registration.ts";

/** What is written down when a `due_item` of this kind has lapsed; the subject is its id. */
export type DueHandler = (ctx: Ctx, subject: string) => Promise<unknown>;

export const dueHandlers: Readonly<Record<string, DueHandler>> = {
  ...catalogueDue,
  ...engagementDue,
  ...needDue,
  ...registrationDue,
};
