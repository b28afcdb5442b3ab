import type { Ctx } from "#db/context.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import type { Outcome, Refusal } from "#domain/shared/outcome.ts";
import { agencyDue } from "./due/agency.ts";
import { catalogueDue } from "./due/catalogue.ts";
import { drawDue } from "./due/draw.ts";
import { complaintDue } from "./due/complaint.ts";
import { engagementDue } from "./due/engagement.ts";
import type { DueHandler } from "./due/handler.ts";
import { importDue } from "./due/import.ts";
import { needDue } from "./due/need.ts";
import { registrationDue } from "./due/registration.ts";
import { selectionDue } from "./due/selection.ts";

const handlers: Readonly<Record<string, DueHandler>> = {
  ...agencyDue,
  ...catalogueDue,
  ...drawDue,
  ...complaintDue,
  ...engagementDue,
  ...importDue,
  ...needDue,
  ...registrationDue,
  ...selectionDue,
};

/** Nothing was decided: somebody held the lock, or was writing the same row. */
const again: ReadonlySet<RefusalCode> = new Set(["command.busy", "command.stale"]);

/** Somebody acted in time, or what they did gave the same thing a later deadline with an item of its own. */
const actedInTime: ReadonlySet<RefusalCode> = new Set([
  "agency.certificate_not_expired",
  "certificate.reminded",
  "command.wrong_state",
  "agency.return_period_running",
  "agency.no_cause_to_suspend",
  "award.already_confirmed",
  "award.not_confirmed_by_agency",
  "case.answer_not_overdue",
  "complaint.completion_running",
  "engagement.acceptance_period_running",
  "identity.review_open",
  "need.complaint_pending",
  "need.already_closed",
  "need.not_yet_closed",
  "objection.pending",
  "question.answered_already",
]);

/**
 * Writes down what has lapsed. Throws when it has to be tried again: the item is marked as done when it is handed
 * over, so an outcome that nobody looks at would be a deadline lost.
 *
 * - Returns the refusal that nothing explains, for the caller to report; null when all is well.
 */
export async function writeDown(ctx: Ctx, kind: string, subject: string): Promise<Refusal | null> {
  const handler = handlers[kind];
  if (!handler) throw new Error(`nothing handles due items of kind ${kind}`);
  const outcome: Outcome<unknown> = await handler(ctx, subject);
  if (outcome.ok || actedInTime.has(outcome.refusal.code)) return null;
  const { code } = outcome.refusal;
  if (again.has(code)) throw new Error(`due item ${kind} ${subject}: ${code}`);
  return outcome.refusal;
}
