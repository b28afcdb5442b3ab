import type { PastEvent } from "#db/seed/past-events.ts";
import type { CaseSeed, NeedPlan } from "#db/seed/generate/types-market.ts";
import type { OwnerSeed } from "#db/seed/generate/types-parties.ts";
import type { KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Grade } from "#domain/agency/grade.ts";
import type { Actor, PersonActor } from "#domain/shared/actor.ts";
import type { Practitioners } from "../world/firms.ts";
import type { People } from "../world/people.ts";
import type { Ledger } from "./ledger.ts";
import type { Moments } from "./moments.ts";

/** What every piece of history draws on. */
export type Chronicle = {
  readonly ledger: Ledger;
  readonly people: People;
  readonly practitioners: Practitioners;
  readonly cal: WorkCalendar;
  readonly key: KeyEncryptionKey;
  readonly gradeAt: (agencyKey: string, at: Date) => Grade;
  readonly nextConductId: () => number;
};

/** One need of the past with its numbers, its people and the timelines it is told on. */
export type Tale = Chronicle & {
  readonly plan: NeedPlan;
  readonly moments: Moments;
  readonly project: CaseSeed;
  readonly ownerSeed: OwnerSeed;
  readonly requirement: { readonly id: number; readonly caseId: number };
  readonly ids: {
    readonly need: number;
    readonly opening: number;
    readonly award: number;
    readonly engagement: number;
  };
  /** Keys of the agencies that offered the item when the need was drafted. */
  readonly offering: readonly string[];
  readonly no: string;
  readonly engagementNo: string;
  readonly owner: PersonActor;
  readonly agency: PersonActor;
  readonly agencyCode: string;
  readonly subjects: readonly string[];
};

export const clock: Actor = { kind: "system", name: "clock" };
/** Signs what follows by itself from what a person did. */
export const system: Actor = { kind: "system", name: "system" };

type Told = Pick<PastEvent, "at" | "actor" | "type" | "visibility" | "sealedByNeedId"> & {
  readonly data: Record<string, unknown>;
  readonly also?: readonly string[];
};

export function tell({ ledger, subjects }: Tale, { also = [], ...event }: Told): void {
  ledger.events.push({ ...event, subjects: [...subjects, ...also] });
}

/** Events of the work are told on these timelines, in this order. */
export function tellWork(tale: Tale, { also = [], ...event }: Told): void {
  const [need, project, owner] = tale.subjects;
  const subjects = [
    `engagement:${tale.engagementNo}`,
    need!,
    project!,
    `agency:${tale.agencyCode}`,
    owner!,
    ...also,
  ];
  tale.ledger.events.push({ ...event, subjects });
}
