import type { policyCodes } from "#domain/shared/codes/policy.ts";

export const policyRefusals = {
  "refusal.policy.none_in_force": "{{inForceOn}} 没有生效的规则版本（{{profile}}），暂不能办理。",
  "refusal.policy.invalid": "规则内容不符合要求：{{field}}（{{reason}}）。",
} as const satisfies Record<`refusal.${(typeof policyCodes)[number]}`, string>;
