import type { Ctx } from "#db/context.ts";
import { deliverEvent } from "./tasks/deliver-event.ts";
import { mailApplicant } from "./tasks/mail-applicant.ts";
import { notify } from "./tasks/notify.ts";
import { recomputeScoreTask } from "./tasks/recompute-score.ts";
import { runDue } from "./tasks/run-due.ts";
import { sendMail } from "./tasks/send-mail.ts";

/** Every task the queue may name; subscriptions.ts says after which events. */
export const taskList: Readonly<Record<string, (ctx: Ctx, payload: unknown) => Promise<void>>> = {
  "deliver-event": deliverEvent,
  "mail-applicant": mailApplicant,
  notify,
  "recompute-score": recomputeScoreTask,
  "run-due": runDue,
  "send-mail": sendMail,
};
