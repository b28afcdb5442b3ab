export const deskCodes = [
  "desk.act_not_allowed",
  "desk.act_not_for_firm",
  "desk.choice_stays_with_owner",
  "desk.contest_over",
  "desk.firm_changed",
  "desk.firm_elsewhere",
  "desk.firm_other_kind",
  "desk.id_not_shown",
  "desk.own_act",
  "desk.own_entry",
  "desk.reason_missing",
  "desk.session_closed",
] as const;
