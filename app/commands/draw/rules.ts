import { defaultDrawRules, type DrawRules } from "#domain/selection/draw-plan.ts";
import type { Policy } from "#domain/policy/policy.ts";

/** Of the policy the notice was published under; a policy may be silent on draws. */
export function drawRulesOf({ draw }: Pick<Policy, "draw">): DrawRules {
  return draw ?? defaultDrawRules;
}
