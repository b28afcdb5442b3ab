import { writeDown } from "../../due.ts";
import { takeDue } from "#db/seed/take-due.ts";
import { moveClockTo } from "#db/seed/private-clock.ts";
import type { Act, Theatre } from "./theatre.ts";

export type Progress = (played: number, of: number) => void;

/**
 * Plays the acts in the order of time, the market's clock moved to each; between two acts whatever has lapsed is
 * written down by the handlers that the sweep would have called.
 */
export async function play(
  theatre: Theatre,
  acts: readonly Act[],
  until: Date,
  progress: Progress,
): Promise<void> {
  const inOrder = acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const [at, act] of inOrder.entries()) {
    await lapse(theatre, act.at);
    await moveClockTo(theatre.db, act.at);
    await act.run();
    progress(at + 1, inOrder.length);
  }
  await lapse(theatre, until);
}

/** A refusal is fine: somebody acted in time. Anything else is not. */
async function lapse({ db, clock }: Theatre, until: Date): Promise<void> {
  for (;;) {
    const due = await takeDue(db, until);
    if (!due) return;
    await moveClockTo(db, due.dueAt);
    await writeDown(clock, due.kind, due.subject);
  }
}
