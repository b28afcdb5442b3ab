import type { NeedState } from "./lifecycle.ts";

/** States as people look for them. */
export const needStages = ["quoting", "opening", "publicity", "done", "ended"] as const;
export type NeedStage = (typeof needStages)[number];
export const statesOf: Record<NeedStage, readonly NeedState[]> = {
  quoting: ["published"],
  opening: ["closed", "opened", "selecting", "proposed"],
  publicity: ["publicised", "frozen"],
  done: ["confirmed", "contracted"],
  ended: ["failed", "cancelled"],
};
