import type { policyCodes } from "#domain/shared/codes/policy.ts";

export const policyRefusals = {
  "refusal.policy.none_in_force": "{{inForceOn}} 没有生效的规则版本（{{profile}}），暂不能办理。",
  "refusal.policy.invalid": "规则内容不符合要求：{{field}}（{{reason}}）。",
  "refusal.policy.parameter_unknown": "规则中没有“{{parameter}}”这一项。",
  "refusal.policy.parameter_malformed": "“{{parameter}}”的内容“{{value}}”无法识别，请按提示的格式填写。",
  "refusal.policy.weights_not_whole": "同一组权重合计须为 100%，现为 {{sumBp}}。",
  "refusal.policy.letters_not_descending":
    "等级分数线须依次降低：A 级 {{aFrom}} 分、B 级 {{bFrom}} 分、C 级 {{cFrom}} 分。",
  "refusal.policy.nothing_changed": "与原版本相同，没有需要确认的变更。",
  "refusal.policy.reason_missing": "请写明理由。",
  "refusal.policy.basis_missing": "请写明名称、依据的文件和条款，中英文都要填写。",
  "refusal.policy.effective_not_ahead": "生效日期 {{effectiveOn}} 须晚于今天（{{todayOn}}）。",
  "refusal.policy.version_unknown": "没有这个规则版本：{{profile}} 第 {{version}} 版。",
  "refusal.policy.proposal_open":
    "这套规则已有第 {{version}} 版待确认或待生效（{{effectiveOn}} 起），办结后才能提出下一版。",
  "refusal.policy.own_proposal": "提出人不能确认或退回自己提出的版本，须由另一人办理。",
  "refusal.policy.not_proposer": "确认前只有提出人本人可以撤回。",
  "refusal.policy.day_reached": "生效日期已到，不能再办理。",
  "refusal.policy.outside_scope": "这套规则也适用于您管理范围以外的地区，您不能提出或确认。",
  "refusal.policy.place_outside": "这个地区或其下级地区不在您的管理范围内，您不能为它指定或确认规则。",
  "refusal.policy.place_waiting":
    "这个地区已有待确认或待生效的规则指定（{{effectiveOn}} 起），办结后才能再提出。",
  "refusal.policy.place_same": "这个地区现在就是这样指定的，没有需要确认的变更。",
} as const satisfies Record<`refusal.${(typeof policyCodes)[number]}`, string>;
