import type { ClockStep } from "#domain/calendar/clock-steps.ts";
import { addWorkingDays, type WorkCalendar } from "#domain/calendar/working-days.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { lockMarketClock, marketMode, moveMarketClock, nextDeadline } from "#db/store/market-clock.ts";
import { appNow, withTx } from "#db/transaction.ts";

const hourMs = 3_600_000;
const officeOpens = 9;

/**
 * Moves the market's clock forwards, so that a visitor of the demonstration can watch deadlines pass. Anybody may.
 *
 * - `working_day` is 9:00 of the next one, `deadline` the next instant at which something lapses.
 * - Refuses: `clock.production`, `clock.no_deadline`, `clock.calendar_end` beyond the last day of the calendar.
 */
export async function advanceClock(ctx: Ctx, input: { by: ClockStep }): Promise<Outcome<{ now: string }>> {
  if (ctx.actor.kind === "system" || (await marketMode(ctx.db)) === "production")
    return refuse("clock.production");
  return withTx(ctx, { command: "clock.advance", input }, async (tx) => {
    await lockMarketClock(tx);
    const cal = await loadCalendar(tx);
    const from = await appNow(tx);
    const to = input.by === "deadline" ? await nextDeadline(tx) : targetOf(input.by, from, cal);
    if (!to) return refuse("clock.no_deadline");
    const lastOn = [...cal.days.keys()].reduce((last, day) => (day > last ? day : last), "");
    if (dayOf(to) >= lastOn) return refuse("clock.calendar_end", { lastOn });
    const now = await moveMarketClock(tx, to);
    const data = { by: input.by, from: from.toISOString(), to: now.toISOString() };
    await record(tx, ctx, { type: "clock.advanced", subjects: ["market:clock"], data, visibility: "public" });
    return ok({ now: now.toISOString() });
  });
}

function targetOf(by: Exclude<ClockStep, "deadline">, from: Date, cal: WorkCalendar): Date {
  if (by === "hour") return new Date(from.getTime() + hourMs);
  if (by === "day") return new Date(from.getTime() + 24 * hourMs);
  const next = addWorkingDays(cal, dayOf(from), 1);
  return instantAt(next.ok ? next.value.day : addDays(dayOf(from), 366), officeOpens);
}
