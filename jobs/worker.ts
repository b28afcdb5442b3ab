import { Logger as QueueLogger, run } from "graphile-worker";
import type { Logger } from "pino";
import { asSystem, type Ctx } from "#db/context.ts";
import { faultOf, runProcess } from "./process.ts";
import { startSweep } from "./sweep.ts";
import { taskList } from "./task-list.ts";
import { watchLights } from "./watch-lights.ts";
import { watchWorkers } from "./worker-life.ts";

/** The queue's own chatter is left out; a failed task is said once, without its parameters. */
const quiet = new QueueLogger(() => () => undefined);
const concurrency = 4;
const pollMs = 1_000;

function tasks(ctx: Ctx, log: Logger) {
  const named = taskList((refused) => log.warn(refused, "due item refused"));
  return Object.fromEntries(
    Object.entries(named).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(ctx, payload);
        } catch (error) {
          log.error({ task: name, ...faultOf(error) }, "task failed");
          throw new Error(faultOf(error).fault);
        }
      },
    ]),
  );
}

await runProcess("worker", async ({ ctx, log }) => {
  const system = asSystem(ctx, "system");
  const life = watchWorkers(system, (error) => log.warn(faultOf(error), "no sign of the queue's workers"));
  const runner = await run({
    events: life.events,
    pgPool: ctx.pool,
    taskList: tasks(system, log),
    concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    logger: quiet,
  });
  const sweep = startSweep(system, (error) => log.error(faultOf(error), "sweep failed"));
  const lights = watchLights(system, (error) => log.error(faultOf(error), "lights were not told"));
  // A queue that gave up must not look alive.
  runner.promise.catch((error: unknown) => {
    log.fatal(faultOf(error), "the queue has stopped");
    process.kill(process.pid, "SIGTERM");
  });
  return {
    stop: async () => {
      lights.stop();
      life.stop();
      await sweep.stop();
      await runner.stop();
    },
  };
});
