import type { awardRefusals as zh } from "../../zh-CN/refusal/award.ts";

export const awardRefusals: Record<keyof typeof zh, string> = {
  "refusal.award.reason_missing": "Please give a reason; it stays public.",
  "refusal.award.already_confirmed":
    "This award has been confirmed already; it can be neither confirmed again nor declined.",
  "refusal.award.confirm_period_over": "The days for confirming are over; the award counts as declined.",
  "refusal.award.confirm_period_running": "The days for confirming are not over yet.",
  "refusal.award.publicity_running": "The publicity period is not over yet.",
  "refusal.award.not_confirmed_by_agency": "The agency has not confirmed yet.",
  "refusal.award.not_confirmed": "The award is not definite yet; until then a complaint is the way.",
  "refusal.award.work_begun":
    "The contract is signed: the award cannot be taken back any more; end the contract instead.",
  "refusal.award.withdrawal_asked_already":
    "Somebody has asked for this already; a second person must decide.",
  "refusal.award.withdrawal_not_asked": "Nobody has asked to take this award back.",
  "refusal.award.own_withdrawal": "Whoever asked cannot decide: a second person must.",
};
