import { addDays, type Day } from "#domain/shared/dates.ts";

type Dated = {
  readonly profile: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly withdrawn: boolean;
};
export const versionStates = ["in_force", "scheduled", "ended", "withdrawn"] as const;
export type VersionState = (typeof versionStates)[number];
export type Standing = {
  readonly state: VersionState;
  /** The last day on which it counts; null: until a next one. */
  readonly endsOn: Day | null;
};

/** How a version stands on a day among all versions of its profile: the same order by which `policyInForce` chooses. */
export function standingOf(version: Dated, all: readonly Dated[], today: Day): Standing {
  if (version.withdrawn) return { state: "withdrawn", endsOn: null };
  const line = all
    .filter(({ profile, withdrawn }) => profile === version.profile && !withdrawn)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.version - b.version);
  const next = line[line.findIndex((each) => each.version === version.version) + 1];
  const endsOn = next ? addDays(next.effectiveFrom, -1) : null;
  if (version.effectiveFrom > today) return { state: "scheduled", endsOn };
  return { state: endsOn !== null && endsOn < today ? "ended" : "in_force", endsOn };
}
