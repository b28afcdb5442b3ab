import type { deskRefusals as zh } from "../../zh-CN/refusal/desk.ts";

export const deskRefusals: Record<keyof typeof zh, string> = {
  "refusal.desk.act_not_allowed":
    "The counter may not do this. Quoting, choosing, confirming, signing and paying are done by the firm itself, logged in.",
  "refusal.desk.act_not_for_firm": "This does not apply to such a firm.",
  "refusal.desk.choice_stays_with_owner":
    "Naming or shutting out an agency is the owner's own decision. The counter may not do it; the owner logs in.",
  "refusal.desk.contest_over": "The period for objections is over.",
  "refusal.desk.firm_changed":
    "This cannot be done as the firm stands now. Go back to the visit to see what can.",
  "refusal.desk.firm_elsewhere": "The firm with the code {{uscc}} belongs to another hall.",
  "refusal.desk.firm_other_kind": "The code {{uscc}} is registered as the other kind of firm.",
  "refusal.desk.id_not_shown": "Nothing is done for a visitor whose identity card was not seen.",
  "refusal.desk.own_act": "Nobody answers an objection to their own act.",
  "refusal.desk.own_entry": "You typed this in at the counter: another officer has to check it.",
  "refusal.desk.reason_missing": "State the reason.",
  "refusal.desk.session_closed": "This visit has ended.",
};
