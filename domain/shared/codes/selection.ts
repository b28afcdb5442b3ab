export const selectionCodes = [
  "selection.method_unknown",
  "selection.transcript_malformed",
  "selection.transcript_wrong",
] as const;
