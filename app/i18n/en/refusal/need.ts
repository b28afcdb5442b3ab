import type { needRefusals as zh } from "../../zh-CN/refusal/need.ts";

export const needRefusals: Record<keyof typeof zh, string> = {
  "refusal.need.case_not_confirmed":
    "The case was entered by its owner and awaits the department's confirmation. A notice can follow then.",
  "refusal.need.review_required":
    "A need with public funds or of a public body is formally reviewed before it is published.",
  "refusal.need.review_not_required": "This need requires no formal review; publish it directly.",
  "refusal.need.defects_missing": "Whoever sends a need back must name all its defects at once.",
  "refusal.need.has_defects":
    "The need still has defects. Please correct all that are listed before publishing.",
  "refusal.need.already_closed": "Quoting has closed; the notice can no longer be changed.",
  "refusal.need.not_yet_closed": "Quoting has not closed yet.",
  "refusal.need.not_yet_open": "The opening time has not come yet.",
  "refusal.need.too_few_quotes": "Too few eligible agencies took part; the round fails.",
  "refusal.need.enough_quotes": "Enough agencies took part; the round cannot be failed.",
  "refusal.need.consent_missing":
    "After closing, a need with public funds is cancelled only with the supervisor's consent.",
  "refusal.need.reason_missing": "Please give a reason; it stays public.",
  "refusal.need.rounds_exhausted": "This need has no round left. A direct choice with reasons is possible.",
  "refusal.need.not_direct": "This need is not one for direct choice.",
  "refusal.need.candidates_left": "There are reserves left; the selection has not failed.",
  "refusal.need.no_reserve_left": "There is no candidate left.",
  "refusal.need.complaint_pending": "A complaint is being decided; the selection stands still.",
  "refusal.need.complaint_not_pending": "No complaint has been admitted, so the need cannot be frozen.",
  "refusal.need.publicity_running": "The publicity period of the result is still running.",
  "refusal.need.not_confirmed_by_agency": "The agency has not confirmed yet.",
  "refusal.need.second_person_missing": "Withdrawing a confirmed award takes two persons.",
  "refusal.need.frozen_elsewhere": "The need was not frozen at this stage and cannot return to it.",
  "refusal.need.contract_not_overdue": "The time for signing the contract is still running.",
  "refusal.need.item_not_listed":
    "Item {{item}} is not on the list of intermediary services of {{listOn}}. It may not be made a condition of approval, and no need can be posted. Basis: {{basis}} (list management).",
  "refusal.need.item_delisted":
    "This item was taken off the list on {{delistedOn}}: it can no longer be a condition of an approval, and no new need may be posted. Reason: {{reason}}. Basis: {{basis}}.",
  "refusal.need.item_exempt": "Under {{basis}} this project is exempt{{detail}}; no service is needed.",
  "refusal.need.item_provided_by_department":
    "Under {{basis}} the department provides this itself{{detail}}; no service is needed.",
  "refusal.need.item_downgraded":
    "Under {{basis}} a lighter form is enough for this project{{detail}}; please post a need for that.",
  "refusal.need.requirement_missing": "A need must refer to an item that an approval case requires.",
  "refusal.need.requirement_not_open":
    "This requirement is already being worked on or done; it cannot be commissioned twice.",
  "refusal.need.covered_by_regional_result":
    "Regional result {{result}} (valid until {{validToOn}}) covers this already: use it, no new report is needed.",
  "refusal.need.payer_is_authority":
    "This technical service is commissioned and paid by the authority; it may not be shifted to the applicant.",
  "refusal.need.method_not_for_public_funds": "This method is not open to needs with public funds.",
  "refusal.need.method_not_for_private_funds": "This method is not open to needs with private money.",
  "refusal.need.method_below_amount":
    "This method is for needs of {{fromFen}} or more; this one is estimated at {{estimatedFen}}.",
  "refusal.need.method_above_amount":
    "This method is for needs of up to {{uptoFen}}; this one is estimated at {{estimatedFen}}.",
  "refusal.need.trading_threshold":
    "With public funds, {{thresholdFen}} and more goes to public resource trading (rules {{rule}}); this need is estimated at {{estimatedFen}}.",
  "refusal.need.ceiling_over_cap":
    "The ceiling {{ceilingFen}} is above the fee cap {{capFen}} ({{formula}}).",
  "refusal.need.service_days_out_of_range": "The service period must be 1 to {{longestWd}} working days.",
  "refusal.need.text_too_long": "The text is too long; each field holds {{longest}} characters at most.",
  "refusal.need.condition_locality": "A need may not demand a locality. Please change '{{found}}'.",
  "refusal.need.condition_ownership":
    "A need may not demand a kind of ownership or capital. Please change '{{found}}'.",
  "refusal.need.condition_brand": "A need may not name a brand or maker. Please change '{{found}}'.",
  "refusal.need.estimate_missing": "Nothing caps the fee of this item; please give a ceiling.",
  "refusal.need.no_valid_quote": "No valid quote was left after opening; the round fails.",
  "refusal.need.funding_not_whole": "The shares of the funding must add up to 100%.",
  "refusal.need.agency_unknown": "There is no such agency.",
  "refusal.need.direct_agency_missing": "A direct choice names the agency, the price and the reason.",
  "refusal.need.own_approval_missing": "This owner's own approver must agree before anything is posted.",
  "refusal.need.own_approval_not_asked":
    "This owner asks for no approval of its own; the need can be posted.",
  "refusal.need.text_missing": "The title and the description may not be empty.",
  "refusal.need.weights_missing":
    "Best value publishes the weights of credit, price and time, which make 100.",
  "refusal.need.document_unknown": "This need has no such document.",
  "refusal.need.documents_full": "A need has at most {{most}} documents.",
  "refusal.need.owner_overdue":
    "The owner's payment is {{overdueWd}} working days late; no new need with public funds can be posted until it is made.",
  "refusal.need.price_missing":
    "A random draw is held at an announced price: enter the ceiling, it is that price.",
  "refusal.need.shortlist_missing": "Search for agencies and lock the list before you choose one directly.",
  "refusal.need.shortlist_empty": "No agency fits this search; relax it.",
  "refusal.need.shortlist_locality": "With public funds the list may not be narrowed by where an agency is.",
  "refusal.need.not_on_shortlist": "Agency {{agency}} is not on the locked list.",
  "refusal.need.direct_code_missing": "Choose the kind of reason for a direct choice.",
  "refusal.need.direct_code_unfit": "This kind of reason does not fit this need; choose another.",
  "refusal.need.direct_reason_locality":
    "Where an agency is or how near is never a reason; take out “{{found}}”.",
  "refusal.need.gate_wider":
    "The rules do not let {{grades}} take part; the gate can be narrowed, never widened.",
  "refusal.need.gate_gap": "A better letter may not be left out where a worse one is taken: {{grades}}.",
  "refusal.need.gate_reason_missing": "Say why fewer letters may take part; the reason is public.",
  "refusal.need.voluntary_not_allowed":
    "The rules of this place do not allow needs that no approval requires.",
};
