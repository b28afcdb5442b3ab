import type { ratingRefusals as zh } from "../../zh-CN/refusal/rating.ts";

export const ratingRefusals: Record<keyof typeof zh, string> = {
  "refusal.rating.out_of_range": "Mark every criterion with a whole number from 1 to 5.",
  "refusal.rating.above_facts": "One mark is {{given}}, above the {{highest}} that the recorded facts allow.",
  "refusal.rating.text_required": "A mark of 1 or 2 needs a reason in words.",
  "refusal.rating.period_over": "The period for this is over.",
  "refusal.rating.period_running":
    "The rating period is still running and not both sides have rated: nothing is shown yet.",
  "refusal.rating.reason_missing": "Give the reason.",
};
