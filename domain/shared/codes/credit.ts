export const creditCodes = ["credit.score_mismatch"] as const;
