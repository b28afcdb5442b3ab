import type { Light } from "#domain/calendar/light.ts";
import { workingDaysBetween, type WorkCalendar } from "#domain/calendar/working-days.ts";
import { queueKindNames, type QueueKindName } from "#domain/desk/queue-kinds.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Db } from "../../client.ts";
import { loadCalendar } from "../../store/calendar.ts";
import { lightFor } from "../desk.ts";
import type { Officer, QueueEntry } from "./kind.ts";
import { queueKinds } from "./registry.ts";

export type QueueLight = Exclude<Light, "done"> | "off";
export type QueueRow = QueueEntry & {
  readonly kind: QueueKindName;
  readonly light: QueueLight;
  /** Working days it has waited. */
  readonly ageWd: number | null;
};

export function kindsFor({ role }: Pick<Officer, "role">): QueueKindName[] {
  return queueKindNames.filter((name) => (queueKinds[name].forRoles as readonly string[]).includes(role));
}

/** What the officer must do now: what runs out first on top, what only waits after it, the longest waiting first. */
export async function queueOf(db: Db, officer: Officer, now: Date): Promise<QueueRow[]> {
  const [cal, ...lists] = await Promise.all([
    loadCalendar(db),
    ...kindsFor(officer).map(async (kind) => ({ kind, entries: await queueKinds[kind].read(db, officer) })),
  ]);
  return lists.flatMap(({ kind, entries }) => lit(kind, entries, cal, now)).toSorted(byUrgency);
}

function lit(kind: QueueKindName, entries: readonly QueueEntry[], cal: WorkCalendar, now: Date): QueueRow[] {
  return entries.map((entry) => {
    const light = lightFor({ startsAt: entry.since, dueAt: entry.dueAt }, cal, now);
    const age = entry.since ? workingDaysBetween(cal, dayOf(entry.since), dayOf(now)) : null;
    return { ...entry, kind, light, ageWd: age?.ok ? age.value : null };
  });
}

const last = Number.MAX_SAFE_INTEGER;
function byUrgency(a: QueueRow, b: QueueRow): number {
  const due = (row: QueueRow) => row.dueAt?.getTime() ?? last;
  const since = (row: QueueRow) => row.since?.getTime() ?? last;
  return due(a) - due(b) || since(a) - since(b) || a.subject.localeCompare(b.subject);
}
