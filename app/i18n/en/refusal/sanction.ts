import type { sanctionRefusals as zh } from "../../zh-CN/refusal/sanction.ts";

export const sanctionRefusals: Record<keyof typeof zh, string> = {
  "refusal.sanction.evidence_missing": "A measure needs evidence: add at least one piece.",
  "refusal.sanction.reasons_missing": "State the reasons and the legal basis.",
  "refusal.sanction.notice_missing":
    "The agency has not been given notice with a statement period: nothing may be decided.",
  "refusal.sanction.window_open":
    "The agency may make its statement until {{statementUntilAt}}; nothing may be decided before.",
  "refusal.sanction.window_over": "The statement period is over.",
  "refusal.sanction.approval_missing": "An approval that this measure needs is missing.",
  "refusal.sanction.same_person":
    "Different persons must act here: who proposes, decides or seconds may not be one and the same.",
  "refusal.sanction.role_missing":
    "Regulators or supervisors decide this; demotion, delisting and blacklisting need a supervisor.",
  "refusal.sanction.organisations_missing":
    "Persons of {{needed}} organisations must approve this measure; so far there is {{given}}.",
  "refusal.sanction.term_out_of_range": "The term must be {{fewest}} to {{most}} days.",
  "refusal.sanction.demotion_impossible":
    "This grade cannot be lowered by demotion; D is given only by delisting or by a decision on the grade.",
  "refusal.sanction.not_appealable": "This measure cannot be appealed.",
  "refusal.sanction.appeal_period_over":
    "The appeal period is over; administrative reconsideration or litigation remain open.",
  "refusal.sanction.not_ended": "The term of the measure is not over yet.",
  "refusal.sanction.repair_too_early":
    "It is too early for repair: the required part of the term has not been served.",
};
