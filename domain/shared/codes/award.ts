export const awardCodes = [
  "award.reason_missing",
  "award.already_confirmed",
  "award.confirm_period_over",
  "award.confirm_period_running",
  "award.publicity_running",
  "award.not_confirmed_by_agency",
  "award.not_confirmed",
  "award.work_begun",
  "award.withdrawal_asked_already",
  "award.withdrawal_not_asked",
  "award.own_withdrawal",
] as const;
