import { lightOf, type Light } from "#domain/calendar/light.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { LocalText } from "#domain/shared/local-text.ts";

/** Something that waits for a unit: `ref` is what the page behind it is known by. */
export type Pending<Kind extends string> = {
  readonly kind: Kind;
  readonly ref: string;
  readonly title: LocalText;
  /** Whom or what it concerns: a project, the other party. */
  readonly about: LocalText | null;
  readonly startsAt: Date | null;
  /** Null: nothing runs out, it just waits. */
  readonly dueAt: Date | null;
};
export type DeskLight = Exclude<Light, "done"> | "off";
export type DeskTask<Kind extends string = string> = Pending<Kind> & { readonly light: DeskLight };

export function lightFor(
  span: { startsAt: Date | null; dueAt: Date | null },
  cal: WorkCalendar,
  now: Date,
): DeskLight {
  const { startsAt, dueAt } = span;
  if (!dueAt) return "off";
  const light = lightOf({ startsAt: startsAt ?? now, dueAt, now, cal });
  return light === "done" ? "off" : light;
}

/** What runs out first stands first; what only waits comes after, the longest waiting on top. */
export function inOrder<Kind extends string>(
  pending: readonly Pending<Kind>[],
  cal: WorkCalendar,
  now: Date,
): DeskTask<Kind>[] {
  const last = Number.MAX_SAFE_INTEGER;
  const due = (each: Pending<Kind>) => each.dueAt?.getTime() ?? last;
  const since = (each: Pending<Kind>) => each.startsAt?.getTime() ?? last;
  return pending
    .map((each) => ({ ...each, light: lightFor(each, cal, now) }))
    .toSorted((a, b) => due(a) - due(b) || since(a) - since(b) || a.ref.localeCompare(b.ref));
}

/** A name that data may hold in one language only. */
export function named(zh: string, en: string | null): LocalText {
  return { zh, en: en ?? zh };
}
