/** Why a confirmed award is taken back; the words beside it are public with it. */
export const withdrawalCodes = [
  "not_eligible",
  "false_statement",
  "procedure_breached",
  "computed_wrongly",
  "cannot_perform",
  "other",
] as const;
export type WithdrawalCode = (typeof withdrawalCodes)[number];
