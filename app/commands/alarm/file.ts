import type { Ctx } from "#db/context.ts";
import { regulatesItem } from "#db/store/agency-service.ts";
import { takeAlarmRow, type AlarmRow } from "#db/store/alarm.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import type { Flag } from "#domain/collusion/check.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** An alarm held by this transaction, with the officer who may deal with it. */
export type AlarmFile = {
  readonly row: AlarmRow;
  readonly needId: number | null;
  readonly findings: readonly Flag[];
  readonly key: string;
  readonly actor: PersonActor;
  readonly now: Date;
};

/** Supervisors of the place, and the regulator of the item; to anybody else the alarm does not exist. */
export async function openAlarm(tx: Tx, { actor }: Ctx, no: string): Promise<Outcome<AlarmFile>> {
  if (actor.kind !== "person" || (actor.role !== "supervisor" && actor.role !== "regulator"))
    return refuse("command.forbidden");
  const found = await takeAlarmRow(tx, no);
  if (!found || !actor.jurisdictions.includes(found.alarm.jurisdictionCode))
    return refuse("command.not_found");
  const { alarm, screening } = found;
  const mine =
    actor.role === "supervisor" ||
    (alarm.itemCode !== null && (await regulatesItem(tx, actor.organisationId, alarm.itemCode)));
  if (!mine) return refuse("command.not_found");
  const { needId, findings, key } = screening;
  return ok({ row: alarm, needId, findings, key, actor, now: await appNow(tx) });
}

export function agenciesOf({ findings }: Pick<AlarmFile, "findings">): string[] {
  return [...new Set(findings.flatMap(({ agencies }) => agencies))].toSorted();
}

/** As a note keeps it. */
export function signedBy({ actor, now }: AlarmFile) {
  return { by: actor.accountId, byAs: actor.membershipId, byName: actor.name, at: now };
}
