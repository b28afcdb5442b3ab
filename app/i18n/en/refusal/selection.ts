import type { selectionRefusals as zh } from "../../zh-CN/refusal/selection.ts";

export const selectionRefusals: Record<keyof typeof zh, string> = {
  "refusal.selection.method_unknown": "This selection method is not open yet.",
  "refusal.selection.transcript_malformed":
    "The record of the draw is incomplete or not in its proper form and cannot be recomputed.",
  "refusal.selection.transcript_wrong":
    "The record of the draw does not hold: its field {{part}} does not follow from the published values.",
  "refusal.selection.weight_price":
    "The weight of the price lies between {{lowest}} and {{highest}}; {{price}} was given.",
  "refusal.selection.weights_sum": "The weights must sum to 100; they sum to {{sum}}.",
};
