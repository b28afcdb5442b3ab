import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { saveAward, type AwardRow } from "#db/store/award.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { saveNeed } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { needLifecycle, type NeedState } from "#domain/need/lifecycle.ts";
import { confirmBy, pathOf, publicityEnd } from "#domain/need/schedule.ts";
import { awardLifecycle } from "#domain/selection/award-lifecycle.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { needFacts } from "../need/facts.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import { awardFacts } from "./facts.ts";

/** A proposed award becomes public: from here objections may come, and the agency's days to confirm are fixed. */
export async function publiciseAward(
  tx: Tx, ctx: Ctx, file: NeedFile, rules: PublishedRules, proposed: { award: AwardRow; agencyCode: string },
): Promise<Outcome<{ state: NeedState }>> {
  const { row, now } = file;
  const { award, agencyCode } = proposed;
  const path = pathOf({ method: row.method, publicFunds: row.publicFunds, estimatedFen: rules.estimatedFen, policy: rules.policy });
  const agencyConfirmed = award.agencyConfirmedAt !== null;
  const needFact = needFacts({ confirmsFirst: path.confirmation === "before", agencyConfirmed });
  const needNext = step(needLifecycle, "publicise", row.state, "system", needFact);
  if (!needNext.ok) return needNext;
  const awardNext = step(awardLifecycle, "publicise", award.state, "system", awardFacts({ agencyConfirmed }));
  if (!awardNext.ok) return awardNext;
  const cal = await loadCalendar(tx);
  const ends = publicityEnd({ publicisedAt: now, publicityWd: path.publicityWd, cal });
  if (!ends.ok) return ends;
  const until = path.confirmation === "before" ? ends : confirmBy({ path, cal, publicityEndsAt: ends.value.at });
  if (!until.ok) return until;
  const dates = { publicityFrom: now, publicityEndsAt: ends.value.at, confirmBy: until.value.at };
  if (!(await saveAward(tx, award, { state: awardNext.value, ...dates }))) return refuse("command.stale");
  if (!(await saveNeed(tx, row, { state: needNext.value, publicityEndsAt: ends.value.at }))) return refuse("command.stale");
  await scheduleDue(tx, "award.publicity_end", String(award.id), ends.value.at);
  if (!agencyConfirmed) await scheduleDue(tx, "award.confirm_lapsed", String(award.id), until.value.at);
  const { amountFen, days, rank } = award;
  const data = {
    no: row.no, agency: agencyCode, amountFen, days, rank, publicityEndsAt: ends.value.at.toISOString(), confirmByAt: until.value.at.toISOString(),
  };
  await record(tx, ctx, { type: "award.publicised", subjects: [...file.subjects, `agency:${agencyCode}`], data, visibility: "public" });
  return ok({ state: needNext.value });
}
