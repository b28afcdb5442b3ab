export const awardCodes = [
  "award.reason_missing",
  "award.already_confirmed",
  "award.confirm_period_over",
  "award.confirm_period_running",
  "award.publicity_running",
  "award.not_confirmed_by_agency",
] as const;
