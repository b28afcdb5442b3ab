export const calendarCodes = ["calendar.year_missing"] as const;
