import { migrationFault } from "#db/migrations/run.ts";
import { readReadiness, type Readiness } from "#db/read/readiness.ts";
import type { AppContext } from "./context.ts";

const answerWithinMs = 500;
const backlogSilenceSeconds = 120;
const openerSilenceSeconds = 30;

/** What keeps this market from being ready, as far as its own figures tell; [] is ready. */
export function faultsIn(state: Readiness): string[] {
  const faults: string[] = [];
  if (state.hasBacklog && (state.workerSilentSeconds ?? Infinity) > backlogSilenceSeconds)
    faults.push("worker is silent");
  if (state.opensSoon && (state.openerSilentSeconds ?? Infinity) > openerSilenceSeconds)
    faults.push("opener is silent");
  return faults;
}

async function check(ctx: AppContext): Promise<string[]> {
  const [migration, state] = await Promise.all([migrationFault(ctx.pool), readReadiness(ctx.db)]);
  return [...(migration ? [migration] : []), ...faultsIn(state)];
}

/** Asks the database once, for at most half a second; an error is a fault like any other. */
export async function readinessFaults(ctx: AppContext): Promise<string[]> {
  const late = new Promise<string[]>((resolve) => {
    setTimeout(() => resolve(["database is slow"]), answerWithinMs).unref();
  });
  const checked = check(ctx).catch((error: Error) => [`database: ${error.message}`]);
  return Promise.race([checked, late]);
}
