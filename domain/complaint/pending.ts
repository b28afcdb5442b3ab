import type { ComplaintState } from "./lifecycle.ts";
import type { ComplaintObject } from "./subjects.ts";

type Seen = {
  readonly state: ComplaintState;
  readonly object: ComplaintObject;
  readonly completionDueAt: Date | null;
  readonly appealUntil: Date | null;
};

const running: ReadonlySet<ComplaintState> = new Set(["filed", "admitted", "answered", "appealed"]);
const awaitingExecution: ReadonlySet<ComplaintState> = new Set([
  "upheld",
  "partly_upheld",
  "final_upheld",
  "final_partly_upheld",
]);
/** A complaint about a need freezes its award once it is admitted; before, it only keeps the award from becoming definite. */
const admitted: ReadonlySet<ComplaintState> = new Set([
  "admitted",
  "answered",
  "appealed",
  ...awaitingExecution,
]);

/** One sent back and not completed in time has lapsed at that instant, whether or not a task has written it down. */
export function isPending(
  { state, completionDueAt }: Pick<Seen, "state" | "completionDueAt">,
  now: Date,
): boolean {
  if (state === "sent_back") return completionDueAt !== null && now < completionDueAt;
  return running.has(state) || awaitingExecution.has(state);
}

/** No award of the need becomes definite while this stands, or while an appeal against its dismissal may still come. */
export function holdsAward(complaint: Seen, now: Date): boolean {
  const { object, state, appealUntil } = complaint;
  if (object === "delivery") return false;
  const appealable = state === "dismissed" && appealUntil !== null && now < appealUntil;
  return appealable || isPending(complaint, now);
}

/** Until when an appeal against a dismissal may still come; null without one. */
export function appealOpenUntil(complaints: readonly Seen[]): Date | null {
  const ends = complaints.flatMap(({ object, state, appealUntil }) =>
    object !== "delivery" && state === "dismissed" && appealUntil ? [appealUntil.getTime()] : [],
  );
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** The need stands still for it. */
export function freezesNeed(complaint: Pick<Seen, "state" | "object">): boolean {
  return complaint.object !== "delivery" && admitted.has(complaint.state);
}
