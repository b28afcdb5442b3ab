import { asSystem, type Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { agencyCodeOf, liveAward, saveAward, type AwardRow } from "#db/store/award.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { addFreeze, endFreeze, openFreeze, type FreezeRow } from "#db/store/complaint.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { resumedDates } from "#domain/complaint/standstill.ts";
import { needLifecycle, type FreezableState } from "#domain/need/lifecycle.ts";
import { pathOf } from "#domain/need/schedule.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "../need/facts.ts";
import { rulesOf, type NeedFile } from "../need/file.ts";

const freezable: readonly string[] = ["proposed", "publicised", "confirmed"] satisfies FreezableState[];

async function concerned(tx: Tx, { subjects }: NeedFile, award: AwardRow | null): Promise<string[]> {
  return award ? [...subjects, `agency:${await agencyCodeOf(tx, award.agencyId)}`] : [...subjects];
}

/** An admitted complaint stops the award where it is; a need that has none yet, or is frozen already, goes on as it was. */
export async function freezeNeed(
  tx: Tx,
  ctx: Ctx,
  need: NeedFile,
  complaintNo: string,
): Promise<Outcome<NeedRow>> {
  const { row, now } = need;
  if (!freezable.includes(row.state)) return ok(row);
  const next = step(needLifecycle, "freeze", row.state, "system", needFacts({ complaintPending: true }));
  if (!next.ok) return next;
  const saved = await saveNeed(tx, row, { state: next.value });
  if (!saved) return refuse("command.stale");
  await addFreeze(tx, { needId: row.id, frozenFrom: row.state as FreezableState, frozenAt: now });
  const subjects = await concerned(tx, need, await liveAward(tx, row.id));
  const data = { no: row.no, complaint: complaintNo, from: row.state };
  await record(tx, asSystem(ctx, "system"), { type: "need.frozen", subjects, data, visibility: "public" });
  return ok(saved);
}

/**
 * The need goes on from where it stood, its publicity and confirmation with at least what they had left. Null when it
 * was not frozen.
 */
export async function resumeNeed(
  tx: Tx,
  ctx: Ctx,
  need: NeedFile,
  notBefore: Date | null,
): Promise<Outcome<NeedRow | null>> {
  const freeze = await openFreeze(tx, need.row.id);
  if (need.row.state !== "frozen" || !freeze) return ok(null);
  const { frozenFrom } = freeze;
  const next = step(needLifecycle, `resume_${frozenFrom}`, "frozen", "system", needFacts({ frozenFrom }));
  if (!next.ok) return next;
  await endFreeze(tx, freeze.id, need.now);
  const award = await liveAward(tx, need.row.id);
  const dates = await datesOf(tx, need, freeze, { award, notBefore });
  if (!dates.ok) return dates;
  const { publicityEndsAt, confirmBy } = dates.value;
  const saved = await saveNeed(tx, need.row, { state: next.value, publicityEndsAt });
  if (!saved || (award && !(await saveAward(tx, award, dates.value)))) return refuse("command.stale");
  if (award && publicityEndsAt)
    await scheduleDue(tx, "award.publicity_end", String(award.id), publicityEndsAt);
  if (award && confirmBy && !award.agencyConfirmedAt)
    await scheduleDue(tx, "award.confirm_lapsed", String(award.id), confirmBy);
  const data = {
    no: need.row.no,
    to: next.value,
    publicityEndsAt: publicityEndsAt?.toISOString() ?? null,
    confirmByAt: confirmBy?.toISOString() ?? null,
  };
  const subjects = await concerned(tx, need, award);
  await record(tx, asSystem(ctx, "system"), { type: "need.resumed", subjects, data, visibility: "public" });
  return ok(saved);
}

type Bounds = { readonly award: AwardRow | null; readonly notBefore: Date | null };

async function datesOf(tx: Tx, { row, now }: NeedFile, freeze: FreezeRow, { award, notBefore }: Bounds) {
  const { policy, estimatedFen } = await rulesOf(tx, row);
  const { method, publicFunds } = row;
  return resumedDates({
    frozenAt: freeze.frozenAt,
    resumesAt: now,
    publicityEndsAt: award?.publicityEndsAt ?? null,
    confirmBy: award?.confirmBy ?? null,
    notBefore,
    path: pathOf({ method, publicFunds, estimatedFen, policy }),
    cal: await loadCalendar(tx),
  });
}

/** A complaint that was never admitted held the award back without a freeze; its publicity's end is looked at again. */
export async function lookAgain(tx: Tx, { row, now }: NeedFile): Promise<void> {
  const award = await liveAward(tx, row.id);
  if (award?.state === "publicised" && award.publicityEndsAt && now >= award.publicityEndsAt)
    await scheduleDue(tx, "award.publicity_end", String(award.id), now);
}
