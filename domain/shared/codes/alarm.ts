export const alarmCodes = [
  "alarm.reason_missing",
  "alarm.in_other_hands",
  "alarm.taken_already",
  "alarm.agency_not_named",
  "alarm.dossier_malformed",
  "alarm.dossier_changed",
  "alarm.dossier_differs",
  "quote.excluded",
  "quote.excluded_already",
  "quote.exclusion_not_indicated",
  "quote.exclusion_too_late",
] as const;
