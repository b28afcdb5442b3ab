import type { NeedState } from "./lifecycle.ts";

/** A notice in one of these takes its requirement; from the contract on the requirement's own state says so. */
export const takingStates = [
  "review",
  "published",
  "closed",
  "opened",
  "selecting",
  "proposed",
  "publicised",
  "confirmed",
  "frozen",
] as const satisfies readonly NeedState[];

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
