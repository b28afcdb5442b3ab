import type { calendarRefusals as zh } from "../../zh-CN/refusal/calendar.ts";

export const calendarRefusals: Record<keyof typeof zh, string> = {
  "refusal.calendar.year_missing":
    "The working-day calendar of {{year}} has not been imported, so no deadline can be set yet.",
};
