/** How far a visitor of the demonstration may move the market's clock at a time. */
export const clockSteps = ["hour", "day", "working_day", "deadline"] as const;
export type ClockStep = (typeof clockSteps)[number];
