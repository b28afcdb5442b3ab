import { openNeed } from "#app/commands/award/open-need.ts";
import { fillKeyPool, type KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import type { Ctx } from "#db/context.ts";
import { listOpenable } from "#db/store/need.ts";

const pollMs = 300;
const poolSize = 24;
const batch = 20;
/** Somebody quicker, or a lock to come back for: the next turn sees. */
const harmless = new Set(["command.stale", "command.busy"]);

type Report = {
  readonly onError: (error: unknown) => void;
  readonly onRefused: (no: string, code: string) => void;
};

/** One turn: keys ready for new notices, every due notice opened. A fault in one need does not hold up the others. */
export async function openDueNeeds(
  ctx: Ctx,
  key: KeyEncryptionKey,
  { onError, onRefused }: Report,
): Promise<void> {
  await fillKeyPool(ctx, key, poolSize).catch(onError);
  const due = await listOpenable(ctx.db, batch).catch((error: unknown) => {
    onError(error);
    return [];
  });
  for (const { id, no } of due) {
    try {
      const opened = await openNeed(ctx, id, key);
      if (!opened.ok && !harmless.has(opened.refusal.code)) onRefused(no, opened.refusal.code);
    } catch (error) {
      onError(error);
    }
  }
}

export function startOpening(ctx: Ctx, key: KeyEncryptionKey, report: Report): { stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const loop = async () => {
    while (!stopped) {
      await openDueNeeds(ctx, key, report);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pollMs);
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
