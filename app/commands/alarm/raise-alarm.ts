import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertAlarm, insertScreening, screenedBefore } from "#db/store/alarm.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { alarmDue, alarmLifecycle } from "#domain/collusion/alarm.ts";
import { dossierOf, levelOf, type Dossier } from "#domain/collusion/dossier.ts";
import type { Screened } from "#domain/collusion/occasions.ts";
import { thresholdsOf } from "#domain/collusion/thresholds.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** What was looked at, whose it is, and the rules it is measured by. */
export type Moment = {
  /** "opening:2026-000123:1": once, however often it is looked at. */
  readonly key: string;
  readonly screened: Screened;
  readonly policy: Policy;
  readonly place: string;
  readonly ownerId: number;
  readonly needId: number | null;
  readonly itemCode: string | null;
  /** Timelines on which it is told, to officers alone. */
  readonly subjects: readonly string[];
  /** An opening is kept whatever it shows; of other moments only what was found. */
  readonly keepClean?: boolean;
};
type Kept = { readonly no: string | null; readonly kept: boolean };

/**
 * Runs the screens of one moment and keeps what they looked at with what they found. What was found becomes an alarm in
 * the hands of the offices: never a sanction, and nothing of the award changes (rules.md 5.14). A repeat adds nothing.
 */
export async function raiseAlarm(ctx: Ctx, moment: Moment): Promise<Outcome<Kept>> {
  if (!hasRole(ctx.actor, "system")) return refuse("command.forbidden");
  const { key } = moment;
  return withTx(ctx, { command: "alarm.raise", input: { key } }, async (tx) => {
    if (await screenedBefore(tx, key)) return ok({ no: null, kept: false });
    const dossier = dossierOf(key, moment.screened, thresholdsOf(moment.policy));
    if (dossier.findings.length === 0 && !moment.keepClean) return ok({ no: null, kept: false });
    return keep(tx, ctx, moment, dossier);
  });
}

async function keep(tx: Tx, ctx: Ctx, moment: Moment, dossier: Dossier): Promise<Outcome<Kept>> {
  const at = await appNow(tx);
  const { needId, ownerId, policy } = moment;
  const { profile: policyProfile, version: policyVersion } = policy;
  const about = { needId, ownerId, policyProfile, policyVersion, at };
  const screeningId = await insertScreening(tx, dossier, about);
  if (screeningId === null) return ok({ no: null, kept: false });
  const no = await raised(tx, moment, { screeningId, dossier, at });
  if (!no.ok) return no;
  const level = levelOf(dossier.findings) ?? 0;
  const checks = [...new Set(dossier.findings.map(({ check }) => check))].join(" ");
  await record(tx, ctx, {
    type: level >= 2 ? "alarm.raised" : "alarm.screened",
    subjects: [...moment.subjects, ...(no.value ? [`alarm:${no.value}`] : [])],
    data: { no: no.value ?? "", level, checks, key: moment.key, sha256: dossier.sha256, place: moment.place },
    visibility: "internal",
  });
  return ok({ no: no.value, kept: true });
}

type Found = { readonly screeningId: number; readonly dossier: Dossier; readonly at: Date };

async function raised(
  tx: Tx,
  { place, itemCode }: Moment,
  { screeningId, dossier, at }: Found,
): Promise<Outcome<string | null>> {
  const level = levelOf(dossier.findings);
  if (level === null) return ok(null);
  const due = alarmDue(await loadCalendar(tx), level, at);
  if (!due.ok) return due;
  const no = await nextNumber(tx, "alarm", at);
  const state = alarmLifecycle.initial;
  const span = { raisedAt: at, dueAt: due.value };
  await insertAlarm(tx, { no, screeningId, level, state, jurisdictionCode: place, itemCode, ...span });
  return ok(no);
}
