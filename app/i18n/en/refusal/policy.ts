import type { policyRefusals as zh } from "../../zh-CN/refusal/policy.ts";

export const policyRefusals: Record<keyof typeof zh, string> = {
  "refusal.policy.none_in_force": "No policy ({{profile}}) is in force on {{inForceOn}}.",
  "refusal.policy.invalid": "The policy does not fit its form: {{field}} ({{reason}}).",
};
