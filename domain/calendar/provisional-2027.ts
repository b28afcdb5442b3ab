import type { Day } from "#domain/shared/dates.ts";

/**
 * National holidays of 2027 before the State Council's notice: the days fixed by the Measures on National Holidays
 * (2024), without make-up days or days in lieu. A date that rests on them is marked provisional.
 */
export const provisionalHolidays2027: readonly {
  readonly day: Day;
  readonly zh: string;
  readonly en: string;
}[] = [
  { day: "2027-01-01", zh: "元旦", en: "New Year's Day" },
  { day: "2027-02-05", zh: "除夕", en: "Lunar New Year's Eve" },
  { day: "2027-02-06", zh: "春节", en: "Spring Festival" },
  { day: "2027-02-07", zh: "春节", en: "Spring Festival" },
  { day: "2027-02-08", zh: "春节", en: "Spring Festival" },
  { day: "2027-04-05", zh: "清明节", en: "Tomb-Sweeping Day" },
  { day: "2027-05-01", zh: "劳动节", en: "Labour Day" },
  { day: "2027-05-02", zh: "劳动节", en: "Labour Day" },
  { day: "2027-06-09", zh: "端午节", en: "Dragon Boat Festival" },
  { day: "2027-09-15", zh: "中秋节", en: "Mid-Autumn Festival" },
  { day: "2027-10-01", zh: "国庆节", en: "National Day" },
  { day: "2027-10-02", zh: "国庆节", en: "National Day" },
  { day: "2027-10-03", zh: "国庆节", en: "National Day" },
];
