import { apportion, type Chance } from "./chance.ts";
import { stages, type Stage } from "./types-market.ts";

/** Of 120 needs, so many stand at each stage. */
const perStage: Record<Stage, number> = {
  draft: 4,
  review: 3,
  published: 14,
  closed: 1,
  opened: 2,
  failed: 4,
  cancelled: 4,
  publicised: 6,
  confirmed: 4,
  contracted: 3,
  delivering: 10,
  delivered: 5,
  reworking: 4,
  accepted: 6,
  completed: 47,
  terminated: 3,
};
/** The later in this list, the further the work has come: earlier phases of a project are ahead of later ones. */
const progress: readonly Stage[] = [
  "draft",
  "review",
  "published",
  "closed",
  "opened",
  "failed",
  "cancelled",
  "publicised",
  "confirmed",
  "contracted",
  "delivering",
  "reworking",
  "delivered",
  "accepted",
  "terminated",
  "completed",
];

/** Every stage at least once, then in proportion; shuffled, so that any owner meets any stage. */
export function stageSlots(dice: Chance, count: number): Stage[] {
  const numbers = apportion(
    count,
    stages.map((stage) => perStage[stage]),
  );
  const all = stages.flatMap((stage, at) =>
    Array.from({ length: Math.max(numbers[at] ?? 0, 1) }, () => stage),
  );
  return dice.shuffle(all).slice(0, Math.max(count, stages.length));
}

export function furthestFirst(slots: readonly Stage[]): Stage[] {
  return [...slots].toSorted((a, b) => progress.indexOf(b) - progress.indexOf(a));
}
