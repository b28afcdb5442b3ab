import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { agencyCodeOf } from "#db/store/award.ts";
import { insertMove, saveNegotiation, saveTalk, type TalkRow } from "#db/store/negotiation.ts";
import type { Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { untalked, type Talks } from "./talks.ts";

type End = {
  readonly state: "declined" | "broken_off" | "lapsed";
  readonly kind: "decline" | "break_off" | "lapse";
  readonly reason: string;
  readonly endedAt: Date;
  readonly byAccount: number | null;
};
const told = {
  declined: "negotiation.declined",
  broken_off: "negotiation.broken_off",
  lapsed: "negotiation.lapsed",
} as const;

/** One talk is over without an agreement: the owner has its days for the next one, or the list is exhausted. */
export async function recordEnd(
  tx: Tx,
  ctx: Ctx,
  talks: Talks,
  talk: TalkRow,
  end: End,
): Promise<Outcome<{ over: boolean }>> {
  const { negotiation, row, subjects, rules, cal } = talks;
  const { state, reason, endedAt, kind, byAccount } = end;
  if (!(await saveTalk(tx, talk, { state, endedAt, reason }))) return refuse("command.stale");
  const move = { talkId: talk.id, exchange: talk.exchange, kind, text: reason, byAccount, at: endedAt };
  await insertMove(tx, move);
  const agency = await agencyCodeOf(tx, talk.agencyId);
  const data = { no: row.no, agency, reason, exchange: talk.exchange, silent: silentSide(talk, end) };
  await record(tx, ctx, { type: told[state], subjects: [...subjects, `agency:${agency}`], data });
  if (untalked(talks).length === 0) {
    if (!(await saveNegotiation(tx, negotiation.id, { outcome: "exhausted", endedAt })))
      return refuse("command.stale");
    return ok({ over: true });
  }
  const due = periodEnd(cal, endedAt, rules.policy.negotiation.ownerWd);
  if (!due.ok) return due;
  const ownerDueAt = due.value.at;
  if (!(await saveNegotiation(tx, negotiation.id, { ownerDueAt }))) return refuse("command.stale");
  await scheduleDue(tx, "negotiation.owner_due", `${negotiation.id}/${ownerDueAt.getTime()}`, ownerDueAt);
  return ok({ over: false });
}

/** Whose silence ended it. */
function silentSide({ state }: TalkRow, { kind }: End): string {
  if (kind !== "lapse") return "";
  return state === "asked" ? "agency" : "owner";
}

/** As of the instant when the time was over, whenever somebody comes to write it down. */
export async function recordLapse(
  tx: Tx,
  ctx: Ctx,
  talks: Talks,
  talk: TalkRow,
): Promise<Outcome<{ over: boolean }>> {
  const end = { state: "lapsed", kind: "lapse", reason: "", endedAt: talk.dueAt, byAccount: null } as const;
  return recordEnd(tx, ctx, talks, talk, end);
}
