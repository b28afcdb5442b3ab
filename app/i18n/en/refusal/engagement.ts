import type { engagementRefusals as zh } from "../../zh-CN/refusal/engagement.ts";

export const engagementRefusals: Record<keyof typeof zh, string> = {
  "refusal.engagement.already_signed": "Your side has already signed this version of the contract.",
  "refusal.engagement.signing_barred": "A measure in force bars the agency from signing new contracts.",
  "refusal.engagement.contract_overdue":
    "The time for signing the contract is over; it can no longer be signed or changed.",
  "refusal.engagement.contract_not_overdue": "The time for signing the contract is not over yet.",
  "refusal.engagement.price_not_award":
    "The contract price of {{priceFen}} is not the awarded amount of {{awardFen}}.",
  "refusal.engagement.milestones_not_price":
    "The milestones add up to {{sumFen}}, not to the contract price of {{priceFen}}.",
  "refusal.engagement.milestone_empty": "Every milestone must be more than zero.",
  "refusal.engagement.start_share_too_high":
    "The payment on start of {{startFen}} is above the highest allowed, {{highestFen}}.",
  "refusal.engagement.deliverable_missing": "Upload the report and name the practitioner who answers for it.",
  "refusal.engagement.report_not_accepted": "Only an accepted report can be revoked.",
  "refusal.engagement.report_revoked": "The report has been revoked already.",
  "refusal.engagement.validity_over":
    "The report would be valid until {{untilOn}}, which is before today ({{todayOn}}). Please check.",
  "refusal.engagement.message_length": "Please write a message of at most {{most}} characters.",
  "refusal.engagement.no_rework_left":
    "No round of corrections is left. Accept the report, or ask the local supervisor, who can end the engagement.",
  "refusal.engagement.defects_missing": "Sending back needs the complete list of defects, at least one.",
  "refusal.engagement.acceptance_period_over":
    "The acceptance period and its reminder are over: the report counts as accepted.",
  "refusal.engagement.acceptance_period_running":
    "The acceptance period is still running: silence does not accept yet.",
  "refusal.engagement.termination_not_agreed":
    "Both sides must agree to end the contract, or the supervisor must decide it.",
  "refusal.engagement.reason_missing": "Give the reason.",
  "refusal.engagement.unpaid":
    "The agency has not confirmed every payment; the engagement cannot be completed.",
  "refusal.engagement.payment_reference_missing": "Enter the reference of the payment.",
};
