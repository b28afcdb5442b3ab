import type { LocalText } from "#domain/shared/local-text.ts";
import { addDays, dayOf, type Day } from "#domain/shared/dates.ts";
import { formatYuan } from "#domain/shared/money.ts";
import { clauseText } from "./clause.ts";
import type { Locale } from "./locale.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const shanghaiOffsetMs = 8 * 3_600_000;

export type Format = {
  /** ¥8,000.01 or CNY 8,000.01, from whole fen. */
  readonly money: (fen: number) => string;
  /** 8,000.01: for columns whose heading names the currency. */
  readonly yuan: (fen: number) => string;
  /** Beijing time to the minute, with the year when it is not the current one. */
  readonly instant: (instant: Date | string) => string;
  /** To the second, always with the year: for records and receipts. */
  readonly exact: (instant: Date | string) => string;
  readonly time: (instant: Date | string) => string;
  readonly day: (day: Day) => string;
  readonly number: (value: number) => string;
  /** 4000 → 40 %. */
  readonly percent: (bp: number, digits?: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** 第十六条 → Article 16 for an English reader. */
  readonly clause: (text: string) => string;
  /** The reader's side of a name that data holds in both languages. */
  readonly local: (text: LocalText) => string;
};

function clockOf(instant: Date | string): { day: Day; time: string; seconds: string } {
  const at = typeof instant === "string" ? new Date(instant) : instant;
  const local = new Date(at.getTime() + shanghaiOffsetMs).toISOString();
  return { day: dayOf(at), time: local.slice(11, 16), seconds: local.slice(11, 19) };
}

/** Periods end at 24:00 of their last day, not at 00:00 of a day that is no part of them. */
function minuteOf(instant: Date | string): { day: Day; time: string } {
  const { day, time } = clockOf(instant);
  const isMidnight = (new Date(instant).getTime() + shanghaiOffsetMs) % 86_400_000 === 0;
  return isMidnight ? { day: addDays(day, -1), time: "24:00" } : { day, time };
}

function dayText(day: Day, locale: Locale, currentYear: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (locale === "zh-CN") return year === currentYear ? `${month}-${date}` : day;
  const short = `${Number(date)} ${months[Number(month) - 1] ?? month}`;
  return year === currentYear ? short : `${short} ${year}`;
}

/** How numbers, money and Beijing time are written for a reader of `locale` at `now`. */
export function formatFor(locale: Locale, now: Date): Format {
  const currentYear = dayOf(now).slice(0, 4);
  const numbers = new Intl.NumberFormat(locale);
  const day = (value: Day) => dayText(value, locale, currentYear);
  return {
    yuan: formatYuan,
    money: (fen) => (locale === "zh-CN" ? `¥${formatYuan(fen)}` : `CNY\u00A0${formatYuan(fen)}`),
    instant: (instant) => {
      const { day: on, time } = minuteOf(instant);
      // An amount or a minute is one word: no line may break inside it.
      return `${day(on)} ${time}`.replaceAll(" ", "\u00A0");
    },
    exact: (instant) => `${clockOf(instant).day} ${clockOf(instant).seconds}`,
    time: (instant) => clockOf(instant).time,
    day,
    number: (value) => numbers.format(value),
    percent: (bp, digits = bp % 100 === 0 ? 0 : 1) => `${(bp / 100).toFixed(digits)}%`,
    list: (parts) => parts.join(locale === "zh-CN" ? "、" : ", "),
    clause: (text) => clauseText(text, locale),
    local: (text) => (locale === "zh-CN" ? text.zh : text.en),
  };
}
