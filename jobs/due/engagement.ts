import { deemAccepted } from "#app/commands/engagement/accept-version.ts";
import { noteOverdue } from "#app/commands/engagement/note-overdue.ts";
import { lapseContract } from "#app/commands/engagement/terminate-engagement.ts";
import { revealRatings } from "#app/commands/rating/reveal-ratings.ts";
import { passReportBySilence } from "#app/commands/report/review-report.ts";
import { expireSanction } from "#app/commands/sanction/end-sanction.ts";
import { noteWindowOver } from "#app/commands/sanction/note-window-over.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Deadlines of engagements, ratings, reports and measures; the subject is the number. */
export const engagementDue: Readonly<Record<string, DueHandler>> = {
  "engagement.contract_late": (ctx, no) => noteOverdue(asSystem(ctx), { no, what: "contract" }),
  "engagement.contract_lapse": (ctx, no) => lapseContract(asSystem(ctx), { no }),
  "engagement.delivery_late": (ctx, no) => noteOverdue(asSystem(ctx), { no, what: "delivery" }),
  "engagement.accept_reminder": (ctx, no) => noteOverdue(asSystem(ctx), { no, what: "acceptance" }),
  "engagement.accept_silence": (ctx, no) => deemAccepted(asSystem(ctx), { no }),
  "milestone.late": (ctx, subject) => {
    const [no = "", seq] = subject.split("/");
    return noteOverdue(asSystem(ctx), { no, what: "payment", seq: Number(seq) });
  },
  "rating.reveal": (ctx, no) => revealRatings(asSystem(ctx), { no }),
  "report.pass_silence": (ctx, no) => passReportBySilence(asSystem(ctx), { no }),
  "sanction.window_over": (ctx, no) => noteWindowOver(asSystem(ctx), { no }),
  "sanction.expiry": (ctx, no) => expireSanction(asSystem(ctx), { no }),
};
