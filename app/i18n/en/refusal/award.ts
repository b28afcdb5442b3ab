import type { awardRefusals as zh } from "../../zh-CN/refusal/award.ts";

export const awardRefusals: Record<keyof typeof zh, string> = {
  "refusal.award.reason_missing": "Please give a reason; it stays public.",
  "refusal.award.already_confirmed":
    "This award has been confirmed already; it can be neither confirmed again nor declined.",
  "refusal.award.confirm_period_over": "The days for confirming are over; the award counts as declined.",
  "refusal.award.confirm_period_running": "The days for confirming are not over yet.",
  "refusal.award.publicity_running": "The publicity period is not over yet.",
  "refusal.award.not_confirmed_by_agency": "The agency has not confirmed yet.",
};
