import type { Ctx } from "#db/context.ts";
import { handOverDueItems } from "#db/store/due.ts";

const everyMs = 1_000;

/** Hands lapsed items to the queue each second of real time; the market's clock decides what has lapsed. */
export function startSweep(ctx: Ctx, onError: (error: unknown) => void): { stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = async () => {
    while (!stopped) {
      await handOverDueItems(ctx).catch(onError);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs);
      });
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
