import { chance } from "#db/seed/generate/chance.ts";
import { instantAt, type Day } from "#domain/shared/dates.ts";

/** At what time of an office day people of the demonstration do things, so that what follows comes later. */
const times = {
  draft: [9, 5],
  submit: [9, 35],
  publish: [10, 0],
  quote: [10, 40],
  cancel: [11, 0],
  agencyConfirms: [15, 0],
  ownerSigns: [10, 10],
  agencySigns: [14, 20],
  startPaid: [15, 0],
  startReceived: [16, 30],
  deliver: [11, 0],
  sendBack: [15, 0],
  accept: [16, 0],
  balancePaid: [10, 0],
  balanceReceived: [15, 30],
  ownerRates: [17, 0],
  agencyRates: [17, 30],
  review: [11, 30],
  terminate: [15, 0],
  propose: [9, 40],
  state: [14, 0],
  decide: [10, 30],
  second: [15, 40],
} as const;
export type Deed = keyof typeof times;

const quotingMinutes = 330;
const usualMinutes = 19;

/** The instant of a deed on a day: the hour of its kind, the minute of whoever does it. */
export function instantOf(deed: Deed, day: Day, who: string): Date {
  const [hour, minute] = times[deed];
  const spread = deed === "quote" ? quotingMinutes : usualMinutes;
  return instantAt(day, hour, minute + chance(1).fork(`${deed} ${day} ${who}`).int(0, spread));
}

const minuteMs = 60_000;
const shortestStretchMs = 30 * minuteMs;

/**
 * Nothing lies ahead of the loading instant: what the plan has for later today is pressed into the last stretch before
 * it, in the same order; everything earlier keeps its time.
 */
export function pressedUntil(now: Date, anchor: Day): (at: Date) => Date {
  const dawn = instantAt(anchor, 0).getTime();
  const last = now.getTime() - minuteMs;
  const pivot = Math.max(last - shortestStretchMs, dawn + (last - dawn) / 2);
  const night = instantAt(anchor, 24).getTime();
  return (at) => {
    const time = at.getTime();
    if (time <= pivot) return at;
    return new Date(Math.floor(pivot + ((time - pivot) / (night - pivot)) * (last - pivot)));
  };
}
