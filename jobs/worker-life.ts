import { EventEmitter } from "node:events";
import { randomUUID } from "node:crypto";
import type { WorkerEvents } from "graphile-worker";
import type { Ctx } from "#db/context.ts";
import { freeTasksOfTheDead, signWorkers } from "#db/store/queue.ts";

const signMs = 5_000;

/**
 * This process's workers sign that they are alive, and free what killed ones had taken: a task waits for seconds
 * after a crash, not for the queue's own four hours. Tasks are idempotent, so one of a merely slow worker may run twice.
 */
export function watchWorkers(ctx: Ctx, onError: (error: unknown) => void) {
  const instance = randomUUID();
  const ids = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  const sign = () => signWorkers(ctx.db, instance, [...ids]).catch(onError);
  events.on("worker:create", ({ worker }) => {
    ids.add(worker.workerId);
    void sign();
  });
  const beating = setInterval(
    () =>
      void sign()
        .then(() => freeTasksOfTheDead(ctx.db))
        .catch(onError),
    signMs,
  );
  return { events, stop: () => clearInterval(beating) };
}
