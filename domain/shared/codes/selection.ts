export const selectionCodes = [
  "selection.method_unknown",
  "selection.transcript_malformed",
  "selection.transcript_wrong",
  "selection.weight_price",
  "selection.weights_sum",
] as const;
