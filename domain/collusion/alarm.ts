import { periodEnd, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";
import type { FlagLevel } from "./check.ts";

export const alarmStates = ["open", "taken", "explained", "referred"] as const;
export type AlarmState = (typeof alarmStates)[number];
export type AlarmStep = "take" | "note" | "explain" | "refer";
export type AlarmFacts = {
  readonly reasonGiven: boolean;
  /** The officer in hand is the one who acts. */
  readonly ownHand: boolean;
  readonly agencyNamed: boolean;
};

const officers: readonly ActorRole[] = ["regulator", "supervisor"];
const said = (f: AlarmFacts) =>
  !f.ownHand ? "alarm.in_other_hands" : !f.reasonGiven && "alarm.reason_missing";

/** An indication is looked at by a person and closed with words; nothing follows from it by itself (rules.md 5.14). */
export const alarmLifecycle: Lifecycle<AlarmState, AlarmStep, AlarmFacts> = {
  name: "alarm",
  initial: "open",
  final: ["explained", "referred"],
  states: alarmStates,
  rows: [
    {
      on: "take",
      from: ["open", "taken"],
      to: "taken",
      by: officers,
      unless: (f) => f.ownHand && "alarm.taken_already",
    },
    { on: "note", from: ["taken"], to: "taken", by: officers, unless: said },
    { on: "explain", from: ["taken"], to: "explained", by: officers, unless: said },
    {
      on: "refer",
      from: ["taken"],
      to: "referred",
      by: officers,
      unless: (f) => said(f) || (!f.agencyNamed && "alarm.agency_not_named"),
    },
  ],
};

/** Working days to look at it: level 3 while the shortest publicity of three still runs. [O] */
const answerWd: Readonly<Record<FlagLevel, number | null>> = { 1: null, 2: 5, 3: 2 };

/** Until when it should be closed; a note of level 1 waits for nobody. */
export function alarmDue(cal: WorkCalendar, level: FlagLevel, raisedAt: Date): Outcome<Date | null> {
  const days = answerWd[level];
  if (days === null) return ok(null);
  const due = periodEnd(cal, raisedAt, days);
  return due.ok ? ok(due.value.at) : due;
}
