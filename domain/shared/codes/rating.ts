export const ratingCodes = [
  "rating.out_of_range",
  "rating.above_facts",
  "rating.text_required",
  "rating.period_over",
  "rating.not_yet_revealed",
] as const;
