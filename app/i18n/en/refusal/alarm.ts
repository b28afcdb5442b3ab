import type { alarmRefusals as zh } from "../../zh-CN/refusal/alarm.ts";

export const alarmRefusals: Record<keyof typeof zh, string> = {
  "refusal.alarm.reason_missing": "Write what was found and why; it is kept for later readers.",
  "refusal.alarm.in_other_hands":
    "This alarm is in another officer's hands; take it over before you note anything or close it.",
  "refusal.alarm.taken_already": "This alarm is in your hands already.",
  "refusal.alarm.agency_not_named": "Choose one of the agencies that this alarm concerns.",
  "refusal.alarm.dossier_malformed": "This is no dossier of an alarm, or it is not complete.",
  "refusal.alarm.dossier_changed": "The dossier does not fit its digest: it was changed after it was stored.",
  "refusal.alarm.dossier_differs": "Computed again from the stored inputs, the findings are different ones.",
  "refusal.quote.excluded": "The supervisor has decided that this agency takes no part in this need.",
  "refusal.quote.excluded_already": "This agency is excluded from this need already.",
  "refusal.quote.exclusion_not_indicated":
    "Only an agency that this alarm points to and that quoted for this need can be excluded.",
  "refusal.quote.exclusion_too_late":
    "The award is confirmed; nobody can be excluded any more. A complaint or taking the award back remains.",
};
