export const caseCodes = [
  "case.reason_missing",
  "case.answer_not_overdue",
  "case.no_regional_result",
  "case.cover_stands",
  "case.approval_requires_it",
  "case.required_already",
] as const;
