import type { policyRefusals as zh } from "../../zh-CN/refusal/policy.ts";

export const policyRefusals: Record<keyof typeof zh, string> = {
  "refusal.policy.none_in_force": "No policy ({{profile}}) is in force on {{inForceOn}}.",
  "refusal.policy.invalid": "The policy does not fit its form: {{field}} ({{reason}}).",
  "refusal.policy.parameter_unknown": "The rules have no “{{parameter}}”.",
  "refusal.policy.parameter_malformed":
    "“{{parameter}}” says “{{value}}”, which cannot be read. Please write it as the hint shows.",
  "refusal.policy.weights_not_whole": "The weights of one group must sum to 100%; now they sum to {{sumBp}}.",
  "refusal.policy.letters_not_descending":
    "The letters must descend: A from {{aFrom}}, B from {{bFrom}}, C from {{cFrom}} points.",
  "refusal.policy.nothing_changed": "This is what the version already says; there is nothing to confirm.",
  "refusal.policy.reason_missing": "Please give a reason.",
  "refusal.policy.basis_missing": "Please give the name, the document and the clause, in both languages.",
  "refusal.policy.effective_not_ahead":
    "The version must begin after today ({{todayOn}}); {{effectiveOn}} is not.",
  "refusal.policy.version_unknown": "There is no version {{version}} of {{profile}}.",
  "refusal.policy.proposal_open":
    "Version {{version}} of these rules is waiting already (from {{effectiveOn}}). The next one can be proposed when that is settled.",
  "refusal.policy.own_proposal":
    "Nobody confirms or returns a version of their own; another person must do it.",
  "refusal.policy.not_proposer": "Before it is confirmed, only the person who proposed it may take it back.",
  "refusal.policy.day_reached": "Its day has come; nothing can be done about it any more.",
  "refusal.policy.outside_scope":
    "These rules also hold in places outside your scope, so you cannot propose or confirm them.",
  "refusal.policy.place_outside":
    "This place, or one below it, is outside your scope, so you cannot assign or confirm rules for it.",
  "refusal.policy.place_waiting":
    "Rules assigned to this place already wait for confirmation or for their day (from {{effectiveOn}}); the next can be proposed after that.",
  "refusal.policy.place_same": "This is what the place is assigned already; there is nothing to confirm.",
};
