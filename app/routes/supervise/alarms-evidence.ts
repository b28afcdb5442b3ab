import type { HandlerArgs } from "#app/server/handler-args.ts";
import { decide } from "#app/auth/decide.ts";
import { policy } from "#app/auth/policy.ts";
import { findAlarm } from "#db/read/alarms.ts";
import { alarmSubjectOf } from "./alarms-subject.ts";

/** The dossier as the first piece of evidence, where a measure is proposed from an alarm that the officer may read. */
export async function alarmEvidence(args: HandlerArgs): Promise<string> {
  const { ctx, url, t } = args;
  const no = url.searchParams.get("alarm") ?? "";
  const subject = no ? await alarmSubjectOf({ ...args, params: { no } }) : null;
  if (!subject || decide(policy, "alarm.read", ctx.actor, subject) !== "allowed") return "";
  const found = await findAlarm(ctx.db, no);
  return found ? t("alarm.evidence", { no, sha256: found.dossier.sha256 }) : "";
}
