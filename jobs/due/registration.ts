import { lapseRegistration } from "#app/commands/registration/lapse-registration.ts";
import { listAgency } from "#app/commands/registration/list-agency.ts";
import { suspendForPapers } from "#app/commands/registration/suspend-for-papers.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Deadlines of entry; the subject is the agency's or the request's id. */
export const registrationDue: Readonly<Record<string, DueHandler>> = {
  "agency.publicity_end": (ctx, subject) => listAgency(asSystem(ctx), { agencyId: Number(subject) }),
  "agency.papers_due": (ctx, subject) => suspendForPapers(asSystem(ctx), { agencyId: Number(subject) }),
  "registration.return_lapse": (ctx, subject) =>
    lapseRegistration(asSystem(ctx), { registrationId: Number(subject) }),
};
