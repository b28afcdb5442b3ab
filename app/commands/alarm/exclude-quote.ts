import { asSystem, type Ctx } from "#db/context.ts";
import { lockNeed } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { alarmSubject } from "#db/read/alarms.ts";
import { addAlarmNote, addExclusion, isExcluded } from "#db/store/alarm.ts";
import { liveAward, saveAward, type AwardRow } from "#db/store/award.ts";
import { openedQuotes } from "#db/read/opened-quotes.ts";
import { findAgencyId } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { awardFacts } from "../award/facts.ts";
import { holdAward, subjectsOf } from "../award/file.ts";
import { takeNextReserve } from "../award/take-next-reserve.ts";
import { lockedFile, type NeedFile } from "../need/file.ts";
import { agenciesOf, openAlarm, signedBy, type AlarmFile } from "./file.ts";

type Input = { readonly no: string; readonly agencyCode: string; readonly reason: string };
type Excluded = { readonly state: NeedState };

/** While nothing is definite; a need that a complaint holds frozen is decided there. */
const beforeConfirmation: readonly NeedState[] = ["opened", "selecting", "proposed", "publicised"];

/**
 * A supervisor's decision, with its reason, that an agency to which an alarm points takes no part in this one need
 * (rules.md 5.7). A result that it holds falls and the next reserve follows; a draw that is waited for goes on as frozen
 * and passes it over. Refuses `quote.exclusion_too_late` from the confirmation on.
 */
export async function excludeQuote(ctx: Ctx, input: Input): Promise<Outcome<Excluded>> {
  if (ctx.actor.kind !== "person" || ctx.actor.role !== "supervisor") return refuse("command.forbidden");
  return withTx(ctx, { command: "quote.exclude", input }, async (tx) => {
    const about = await alarmSubject(tx, input.no);
    if (!about) return refuse("command.not_found");
    // Need before alarm, as everywhere.
    if (about.needId !== null) await lockNeed(tx, about.needId);
    const opened = await openAlarm(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    if (file.needId === null) return refuse("quote.exclusion_not_indicated");
    const need = await lockedFile(tx, file.needId, "alone");
    if (!need.ok) return need;
    const agencyId = await indicated(tx, file, need.value, input);
    if (!agencyId.ok) return agencyId;
    await note(tx, ctx, { file, need: need.value, agencyId: agencyId.value, input });
    return passOver(tx, ctx, need.value, agencyId.value);
  });
}

async function indicated(
  tx: Tx,
  file: AlarmFile,
  { row }: NeedFile,
  { agencyCode, reason }: Input,
): Promise<Outcome<number>> {
  if (reason.trim() === "") return refuse("alarm.reason_missing");
  if (!beforeConfirmation.includes(row.state)) return refuse("quote.exclusion_too_late");
  const agencyId = agenciesOf(file).includes(agencyCode) ? await findAgencyId(tx, agencyCode) : null;
  if (agencyId === null) return refuse("quote.exclusion_not_indicated");
  const quoted = (await openedQuotes(tx, row.id)).some((quote) => quote.agencyId === agencyId);
  if (!quoted) return refuse("quote.exclusion_not_indicated");
  return (await isExcluded(tx, row.id, agencyId)) ? refuse("quote.excluded_already") : ok(agencyId);
}

type Decision = {
  readonly file: AlarmFile;
  readonly need: NeedFile;
  readonly agencyId: number;
  readonly input: Input;
};

async function note(tx: Tx, ctx: Ctx, { file, need, agencyId, input }: Decision): Promise<void> {
  const { row, subjects } = need;
  const { by, byAs, byName, at } = signedBy(file);
  const reason = input.reason.trim();
  const alarmId = file.row.id;
  await addExclusion(tx, { needId: row.id, agencyId, alarmId, reason, decidedBy: by, decidedAs: byAs, at });
  const body = `${input.agencyCode}：${reason}`;
  await addAlarmNote(tx, { alarmId, step: "exclude", body, by, byAs, byName, at });
  await record(tx, ctx, {
    type: "quote.excluded",
    subjects: [...subjects, `agency:${input.agencyCode}`, `alarm:${file.row.no}`],
    data: { no: row.no, agency: input.agencyCode, reason },
  });
}

/** The live award falls where it is the excluded agency's; everything else stands as it is. */
async function passOver(tx: Tx, ctx: Ctx, need: NeedFile, agencyId: number): Promise<Outcome<Excluded>> {
  const live = await liveAward(tx, need.row.id);
  return live?.agencyId === agencyId ? annul(tx, ctx, need, live) : ok({ state: need.row.state });
}

async function annul(tx: Tx, ctx: Ctx, need: NeedFile, award: AwardRow): Promise<Outcome<Excluded>> {
  const file = await holdAward(tx, need, award);
  const next = step(awardLifecycle, "annul", award.state, "supervisor", awardFacts({ reasonGiven: true }));
  if (!next.ok) return next;
  const reason = "quote.excluded";
  if (!(await saveAward(tx, award, { state: next.value, reason }))) return refuse("command.stale");
  const data = { no: need.row.no, agency: file.agencyCode, reason };
  const system = asSystem(ctx, "system");
  await record(tx, system, {
    type: "award.annulled",
    subjects: subjectsOf(file),
    data,
    visibility: "public",
  });
  return takeNextReserve(tx, system, file);
}
