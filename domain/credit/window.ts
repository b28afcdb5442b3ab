import { addDays, type Day } from "#domain/shared/dates.ts";

/** The same day `months` earlier, or the last day of that month where it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const index = year * 12 + month - 1 - months;
  const first = (of: number) => `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, "0")}-01`;
  const lastOfMonth = Number(addDays(first(index + 1), -1).slice(8));
  return addDays(first(index), Math.min(date, lastOfMonth) - 1);
}

/** After the day `months` before `asOf` and not after `asOf`: what is to come does not count yet. */
export function within(day: Day, asOf: Day, months: number): boolean {
  return day > monthsBefore(asOf, months) && day <= asOf;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);
}
