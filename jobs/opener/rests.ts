const firstMs = 1_000;
const longestMs = 60_000;

/** Needs that could not be opened, left alone for a while so that the others come to their turn. */
export type Rests = {
  readonly size: () => number;
  readonly isResting: (id: number) => boolean;
  /** Each fault doubles the rest up to a minute; a lock to come back for does not. */
  readonly rest: (id: number, why: "fault" | "busy") => void;
  /** Forgets those that are no longer to be opened. */
  readonly keepOnly: (ids: readonly number[]) => void;
};

/** Kept in the process: after a restart every need is tried at once. `nowMs` counts real time, not the market's. */
export function restingNeeds(nowMs: () => number = () => performance.now()): Rests {
  const resting = new Map<number, { readonly until: number; readonly faults: number }>();
  return {
    size: () => resting.size,
    isResting: (id) => (resting.get(id)?.until ?? 0) > nowMs(),
    rest: (id, why) => {
      const before = resting.get(id)?.faults ?? 0;
      const faults = why === "fault" ? before + 1 : before;
      const pauseMs = why === "fault" ? Math.min(firstMs * 2 ** before, longestMs) : firstMs;
      resting.set(id, { until: nowMs() + pauseMs, faults });
    },
    keepOnly: (ids) => {
      const kept = new Set(ids);
      for (const id of resting.keys()) if (!kept.has(id)) resting.delete(id);
    },
  };
}
