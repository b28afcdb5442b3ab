import type { quoteRefusals as zh } from "../../zh-CN/refusal/quote.ts";

export const quoteRefusals: Record<keyof typeof zh, string> = {
  "refusal.quote.unreadable":
    "The sealed quote cannot be opened: it is damaged, was altered, or belongs to another need.",
  "refusal.quote.key_unreadable":
    "The key of this need cannot be had. The platform is at fault; the quotes count as withdrawn, without penalty.",
  "refusal.quote.key_not_ready": "The key of this need is still being prepared. Try again in a minute.",
  "refusal.quote.none_to_withdraw": "Your agency has no quote to withdraw at present.",
  "refusal.quote.receipt_malformed":
    "The receipt is incomplete or not in its proper form and cannot be checked.",
  "refusal.quote.receipt_forged":
    "The signature does not fit the receipt: it was not issued here, or was altered afterwards.",
  "refusal.quote.receipt_mismatch":
    "The amount in the receipt does not fit its commitment. Report this receipt to the supervisor.",
  "refusal.quote.too_late": "Quoting has closed. Nothing can be submitted, replaced or withdrawn any more.",
  "refusal.quote.too_early": "It is not yet time: nobody may open the quotes.",
  "refusal.quote.lines_incomplete": "This need joins {{lines}} items: give one amount for each of them.",
  "refusal.quote.amount_missing": "Enter the amount of the quote, at least CNY 0.01.",
  "refusal.quote.days_out_of_range":
    "The promised period must be 1 to {{longest}} working days; you entered {{days}}.",
  "refusal.quote.practitioner_missing": "Name at least one practitioner who will do the work.",
  "refusal.quote.practitioners_too_many": "Name at most {{most}} practitioners; you named {{given}}.",
  "refusal.quote.practitioner_twice": "The same practitioner is named twice.",
  "refusal.quote.conflict_undeclared": "Confirm the declaration on conflicts of interest before you submit.",
  "refusal.quote.practitioner_gone": "Somebody you named does not work for your agency now. Choose again.",
  "refusal.quote.practitioner_busy":
    "{{name}} has {{open}} open engagements, and {{most}} are the most. Name somebody else, or quote when one of them has been accepted.",
  "refusal.quote.amount_and_discount": "Give either an amount or a discount, not both.",
  "refusal.quote.subcontract_incomplete":
    "Name the agency, the ancillary part and its share for every sub-contract.",
  "refusal.quote.subcontract_itself": "Work cannot be sub-contracted to the quoting agency itself.",
  "refusal.quote.subcontract_unlisted":
    "{{agency}} is not a listed agency now and cannot take a sub-contract.",
  "refusal.quote.subcontract_share":
    "Sub-contracts add up to {{totalBp}}; at most {{mostBp}} may be given to others, and never the core work.",
  "refusal.quote.file_unknown": "A document you chose does not exist any more. Choose again.",
  "refusal.quote.files_too_many": "A quote carries at most {{most}} documents.",
  "refusal.quote.file_twice": "This document has been uploaded already.",
  "refusal.quote.file_bound":
    "This document is sealed with your current quote. Send a new quote without it, or withdraw, then delete it.",
};
