export const ratingCodes = [
  "rating.out_of_range",
  "rating.above_facts",
  "rating.text_required",
  "rating.period_over",
  "rating.period_running",
  "rating.reason_missing",
] as const;
