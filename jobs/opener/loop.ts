import { openNeed } from "#app/commands/award/open-need.ts";
import { fillKeyPool, type KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import { advanceDraw } from "#app/commands/draw/advance-draw.ts";
import type { Ctx } from "#db/context.ts";
import { listDrawable } from "#db/store/draw.ts";
import { listOpenable } from "#db/store/need.ts";
import { restingNeeds, type Rests } from "./rests.ts";

const pollMs = 300;
const poolSize = 24;
const batch = 20;
/** Somebody quicker, or a lock to come back for: the next turn sees. */
const harmless = new Set(["command.stale", "command.busy"]);

type Report = {
  readonly onError: (error: unknown) => void;
  readonly onRefused: (no: string, code: string) => void;
};

/**
 * One turn: keys ready for new notices, every due notice opened, every draw that waited gone on with. A need that cannot be opened does not hold up the
 * others: it rests, and as many more are listed.
 */
export async function openDueNeeds(
  ctx: Ctx,
  key: KeyEncryptionKey,
  report: Report,
  rests: Rests = restingNeeds(),
): Promise<void> {
  await fillKeyPool(ctx, key, poolSize).catch(report.onError);
  const due = await listOpenable(ctx.db, batch + rests.size()).catch(report.onError);
  const drawable = await listDrawable(ctx.db, batch + rests.size()).catch(report.onError);
  if (!due || !drawable) return;
  rests.keepOnly([...due, ...drawable].map(({ id }) => id));
  for (const each of due)
    if (!rests.isResting(each.id)) await attempt(openNeed, ctx, key, report, rests, each);
  for (const each of drawable)
    if (!rests.isResting(each.id)) await attempt(advanceDraw, ctx, key, report, rests, each);
}

async function attempt(
  act: typeof openNeed,
  ctx: Ctx,
  key: KeyEncryptionKey,
  { onError, onRefused }: Report,
  rests: Rests,
  { id, no }: { readonly id: number; readonly no: string },
): Promise<void> {
  try {
    const opened = await act(ctx, id, key);
    if (opened.ok) return;
    const busy = harmless.has(opened.refusal.code);
    rests.rest(id, busy ? "busy" : "fault");
    if (!busy) onRefused(no, opened.refusal.code);
  } catch (error) {
    rests.rest(id, "fault");
    onError(error);
  }
}

/** `key` is asked each turn: a version added meanwhile counts at once. */
export function startOpening(
  ctx: Ctx,
  key: () => KeyEncryptionKey,
  report: Report,
): { stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const rests = restingNeeds();
  const loop = async () => {
    while (!stopped) {
      await openDueNeeds(ctx, key(), report, rests);
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
