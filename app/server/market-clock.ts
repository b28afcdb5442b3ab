import type { Handles } from "#db/client.ts";

export type MarketClock = { now(): Date; stop(): void };

/**
 * The market's time for display, without asking the database per page: the offset of app_now() to
 * this machine's clock, read again every second. Decisions never use it.
 */
export function marketClock(pool: Pick<Handles["pool"], "query">, everyMs = 1_000): MarketClock {
  let offsetMs = 0;
  const read = async () => {
    const { rows } = await pool.query<{ now: Date }>("select app_now() as now");
    if (rows[0]) offsetMs = rows[0].now.getTime() - Date.now();
  };
  const tick = () => void read().catch(() => undefined);
  tick();
  const timer = setInterval(tick, everyMs);
  timer.unref();
  return { now: () => new Date(Date.now() + offsetMs), stop: () => clearInterval(timer) };
}
