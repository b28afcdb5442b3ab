import type { Ctx } from "#db/context.ts";
import { deliverEvent } from "./tasks/deliver-event.ts";
import { mailAgency } from "./tasks/mail-agency.ts";
import { mailApplicant } from "./tasks/mail-applicant.ts";
import { notify } from "./tasks/notify.ts";
import { recomputeScoreTask } from "./tasks/recompute-score.ts";
import { runImportTask } from "./tasks/run-import.ts";
import { runDue, type UnexplainedRefusal } from "./tasks/run-due.ts";
import { screenCollusion } from "./tasks/screen-collusion.ts";
import { screenListedTask } from "./tasks/screen-listed.ts";
import { sendMail } from "./tasks/send-mail.ts";

type Task = (ctx: Ctx, payload: unknown) => Promise<void>;

/** Every task the queue may name; subscriptions.ts says after which events. */
export function taskList(onRefused: (refused: UnexplainedRefusal) => void): Readonly<Record<string, Task>> {
  return {
    "deliver-event": deliverEvent,
    "mail-agency": mailAgency,
    "mail-applicant": mailApplicant,
    notify,
    "recompute-score": recomputeScoreTask,
    "run-due": (ctx, payload) => runDue(ctx, payload, onRefused),
    "run-import": runImportTask,
    "screen-collusion": screenCollusion,
    "screen-listed": screenListedTask,
    "send-mail": sendMail,
  };
}
