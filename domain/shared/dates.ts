/** A calendar day in Asia/Shanghai, "YYYY-MM-DD". */
export type Day = string;
const shanghaiOffsetMs = 8 * 3_600_000;

/** The Shanghai day an instant falls on. China has had one zone without summer time since 1992. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The instant of `hour`:`minute` Shanghai time on `day`; hour 24 is the end of the day. */
export function instantAt(day: Day, hour: number, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + (hour * 60 + minute) * 60_000 - shanghaiOffsetMs);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
