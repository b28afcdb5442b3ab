export const noticeCodes = [
  "question.too_short",
  "question.too_long",
  "question.tells_contact",
  "question.names_asker",
  "question.closed",
  "question.answered_already",
  "addendum.nothing_changed",
  "cancellation.asked_already",
  "quote.none_to_confirm",
  "quote.confirmed_already",
] as const;
