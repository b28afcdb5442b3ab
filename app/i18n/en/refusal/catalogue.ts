import type { catalogueRefusals as zh } from "../../zh-CN/refusal/catalogue.ts";

export const catalogueRefusals: Record<keyof typeof zh, string> = {
  "refusal.catalogue.code_invalid":
    "{{code}} is not a code of an item: letters of the category and a number, such as HJ-009.",
  "refusal.catalogue.code_taken": "The code {{code}} is taken. Please choose another.",
  "refusal.catalogue.line_malformed":
    "This line has the wrong form: {{line}}. Each line reads: {{expected}}.",
  "refusal.catalogue.content_invalid": "Something is missing or too long. Please check: {{place}}.",
  "refusal.catalogue.promised_over_limit":
    "The promised limit of {{promisedWd}} working days may not be longer than the statutory {{limitWd}}.",
  "refusal.catalogue.price_document_required":
    "An item under a guided or fixed price needs its price document.",
  "refusal.catalogue.price_document_unknown": "There is no such price document.",
  "refusal.catalogue.price_document_superseded":
    "{{number}} has replaced this price document. Please start from the new one.",
  "refusal.catalogue.fees_missing":
    "List at least one fee: nothing outside the fee list may ever be charged.",
  "refusal.catalogue.reviewed_unknown": "The list has no item {{item}} to examine.",
  "refusal.catalogue.department_unknown": "There is no such department within your place.",
  "refusal.catalogue.reason_missing": "Please give the reason.",
  "refusal.catalogue.basis_missing": "Please name the document and clause it rests on.",
  "refusal.catalogue.effective_in_past":
    "The day {{effectiveOn}} is before today ({{todayOn}}). No change takes effect backwards.",
  "refusal.catalogue.nothing_changed": "This is what is in force already; there is nothing to approve.",
  "refusal.catalogue.already_off_list": "This item was taken off the list on {{delistedOn}}.",
  "refusal.catalogue.not_off_list": "This item is on the list; it need not be put back.",
  "refusal.catalogue.proposal_open":
    "Change no. {{proposal}}, proposed at {{proposedAt}}, is still open. Propose again once it is in force, rejected or withdrawn.",
  "refusal.catalogue.own_proposal": "Nobody approves or rejects an own proposal: a second person must.",
  "refusal.catalogue.not_proposer": "Only the person who proposed it may withdraw it.",
  "refusal.catalogue.day_not_reached": "Its day has not come yet.",
  "refusal.catalogue.amount_invalid":
    "'{{value}}' is not an amount. Please write yuan, with two decimals at most.",
  "refusal.catalogue.number_invalid": "'{{value}}' is not a number, or has too many decimals.",
  "refusal.catalogue.validity_reversed": "It would end on {{toOn}}, before it begins on {{fromOn}}.",
  "refusal.catalogue.range_reversed":
    "The lower bound {{lowestFen}} is above the upper bound {{highestFen}}.",
  "refusal.catalogue.bounds_reversed": "The minimum {{minimumFen}} is above the maximum {{maximumFen}}.",
  "refusal.catalogue.table_empty": "Please fill in the table; each line reads: {{expected}}.",
  "refusal.catalogue.table_not_ascending":
    "The limits of the table must rise line by line, and the last line must say 'above'.",
  "refusal.catalogue.open_bracket_two_prices":
    "The last bracket has no upper limit, so both of its prices must be the same.",
  "refusal.catalogue.coefficient_invalid":
    "This coefficient has the wrong form: {{line}}. Its name is in Latin letters and ends in Bp, its factor is above 0.",
  "refusal.catalogue.rule_invalid": "The rule is not complete. Please check: {{place}}.",
};
