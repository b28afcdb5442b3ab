import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addAlarmNote, saveAlarm, type AlarmRow } from "#db/store/alarm.ts";
import { findAgencyId } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { alarmLifecycle, type AlarmState, type AlarmStep } from "#domain/collusion/alarm.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { agenciesOf, openAlarm, signedBy, type AlarmFile } from "./file.ts";

type Input = {
  readonly no: string;
  readonly step: AlarmStep;
  readonly text?: string;
  /** Of `refer`: against whom a measure is to be proposed. */
  readonly agencyCode?: string;
};
const events = {
  take: "alarm.taken",
  note: "alarm.noted",
  explain: "alarm.explained",
  refer: "alarm.referred",
} as const satisfies Record<AlarmStep, string>;

/**
 * An officer takes an alarm in hand, notes what was looked into, and closes it: explained, or with a measure to be
 * proposed, which is a procedure of its own. Refuses `alarm.in_other_hands`, `alarm.reason_missing`,
 * `alarm.agency_not_named`.
 */
export async function handleAlarm(ctx: Ctx, input: Input): Promise<Outcome<{ state: AlarmState }>> {
  return withTx(ctx, { command: `alarm.${input.step}`, input }, async (tx) => {
    const opened = await openAlarm(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const { row, actor } = file;
    const body = (input.text ?? "").trim();
    const facts = {
      reasonGiven: body !== "",
      ownHand: row.handlerId === actor.accountId,
      agencyNamed: agenciesOf(file).includes(input.agencyCode ?? ""),
    };
    const next = step(alarmLifecycle, input.step, row.state, actor.role, facts);
    if (!next.ok) return next;
    const saved = await saveAlarm(tx, row, await changeOf(tx, file, input, next.value));
    if (!saved) return refuse("command.stale");
    await addAlarmNote(tx, { alarmId: row.id, step: input.step, body, ...signedBy(file) });
    await record(tx, ctx, {
      type: events[input.step],
      subjects: [`alarm:${row.no}`],
      data: { no: row.no, level: row.level, agency: input.step === "refer" ? input.agencyCode : undefined },
      visibility: "internal",
    });
    return ok({ state: saved.state });
  });
}

async function changeOf(
  tx: Tx,
  { row, actor, now }: AlarmFile,
  input: Input,
  state: AlarmState,
): Promise<Partial<AlarmRow>> {
  if (input.step === "take")
    return { state, handlerId: actor.accountId, handlerAs: actor.membershipId, takenAt: now };
  if (input.step === "note") return { handlerId: row.handlerId };
  const referredAgencyId = input.step === "refer" ? await findAgencyId(tx, input.agencyCode ?? "") : null;
  return { state, closedAt: now, referredAgencyId };
}
