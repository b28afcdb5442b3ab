import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { saveAward, type AwardRow } from "#db/store/award.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { confirmBy, pathOf, publicityEnd, type NeedPath } from "#domain/need/schedule.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "../need/facts.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import { awardFacts } from "./facts.ts";

type Proposed = { readonly award: AwardRow; readonly agencyCode: string };
type Dates = { readonly publicityFrom: Date; readonly publicityEndsAt: Date; readonly confirmBy: Date };

/** A proposed award becomes public: from here objections may come, and the agency's days to confirm are fixed. */
export async function publiciseAward(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  rules: PublishedRules,
  proposed: Proposed,
): Promise<Outcome<{ state: NeedState }>> {
  const { row, now } = file;
  const { award } = proposed;
  const { method, publicFunds } = row;
  const path = pathOf({ method, publicFunds, estimatedFen: rules.estimatedFen, policy: rules.policy });
  const agencyConfirmed = award.agencyConfirmedAt !== null;
  const needFact = needFacts({ confirmsFirst: path.confirmation === "before", agencyConfirmed });
  const needNext = step(needLifecycle, "publicise", row.state, "system", needFact);
  if (!needNext.ok) return needNext;
  const awardNext = step(awardLifecycle, "publicise", award.state, "system", awardFacts({ agencyConfirmed }));
  if (!awardNext.ok) return awardNext;
  const dates = datesOf(path, now, await loadCalendar(tx));
  if (!dates.ok) return dates;
  const { publicityEndsAt, confirmBy: until } = dates.value;
  if (!(await saveAward(tx, award, { state: awardNext.value, ...dates.value })))
    return refuse("command.stale");
  if (!(await saveNeed(tx, row, { state: needNext.value, publicityEndsAt }))) return refuse("command.stale");
  await scheduleDue(tx, "award.publicity_end", String(award.id), publicityEndsAt);
  if (!agencyConfirmed) await scheduleDue(tx, "award.confirm_lapsed", String(award.id), until);
  await tell(tx, ctx, file, proposed, dates.value);
  return ok({ state: needNext.value });
}

/** Where the agency confirmed first there is nothing left to confirm but publicity's end. */
function datesOf(path: NeedPath, now: Date, cal: WorkCalendar): Outcome<Dates> {
  const ends = publicityEnd({ publicisedAt: now, publicityWd: path.publicityWd, cal });
  if (!ends.ok) return ends;
  const publicityEndsAt = ends.value.at;
  const until = path.confirmation === "before" ? ends : confirmBy({ path, cal, publicityEndsAt });
  return until.ok ? ok({ publicityFrom: now, publicityEndsAt, confirmBy: until.value.at }) : until;
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  file: NeedFile,
  { award, agencyCode }: Proposed,
  dates: Dates,
): Promise<void> {
  const { amountFen, days, rank } = award;
  const data = {
    no: file.row.no,
    agency: agencyCode,
    amountFen,
    days,
    rank,
    publicityEndsAt: dates.publicityEndsAt.toISOString(),
    confirmByAt: dates.confirmBy.toISOString(),
  };
  const subjects = [...file.subjects, `agency:${agencyCode}`];
  await record(tx, ctx, { type: "award.publicised", subjects, data, visibility: "public" });
}
