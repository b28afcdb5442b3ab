import type { AgencyResult } from "#domain/policy/simulate-grade.ts";
import type { NeedResult } from "#domain/policy/simulate-need.ts";
import type { Simulation } from "#domain/policy/simulate.ts";

/** The first of a list, and how many more stand in the exported file. */
type Cut<Row> = { readonly rows: readonly Row[]; readonly more: number };

/** A run as its page shows it. */
export type SimulationResult = Omit<Simulation, "needs" | "awards" | "agencies"> & {
  readonly needs: Cut<NeedResult>;
  readonly awards: Cut<NeedResult>;
  readonly agencies: Cut<AgencyResult>;
  /** Of needs by their number. */
  readonly titles: Readonly<Record<string, string>>;
};
