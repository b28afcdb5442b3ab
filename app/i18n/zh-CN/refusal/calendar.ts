import type { calendarCodes } from "#domain/shared/codes/calendar.ts";

export const calendarRefusals = {
  "refusal.calendar.year_missing": "{{year}} 年的工作日历尚未导入，不能确定期限，暂不能办理。",
} as const satisfies Record<`refusal.${(typeof calendarCodes)[number]}`, string>;
