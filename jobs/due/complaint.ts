import { endAppealPeriod } from "#app/commands/complaint/execute-complaint.ts";
import { lapseComplaint } from "#app/commands/complaint/party-steps.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Periods of complaints; the subject is the complaint's number. */
export const complaintDue: Readonly<Record<string, DueHandler>> = {
  "complaint.appeal_over": (ctx, no) => endAppealPeriod(asSystem(ctx), { no }),
  "complaint.completion_over": (ctx, no) => lapseComplaint(asSystem(ctx), { no }),
};
