import type { sanctionCodes } from "#domain/shared/codes/sanction.ts";

export const sanctionRefusals = {
  "refusal.sanction.evidence_missing": "作出处置须附证据，请至少提交一项。",
  "refusal.sanction.reasons_missing": "请写明事实理由和依据。",
  "refusal.sanction.notice_missing": "尚未向当事机构送达告知书并给予陈述申辩期限，不得作出决定。",
  "refusal.sanction.window_open": "陈述申辩期限至 {{statementUntilAt}} 届满，在此之前不得作出决定。",
  "refusal.sanction.window_over": "陈述申辩期限已过。",
  "refusal.sanction.approval_missing": "该处置尚缺应有的批准，不能生效。",
  "refusal.sanction.same_person": "该事项须由不同人员办理：提出人、决定人、复核人不得由同一人兼任。",
  "refusal.sanction.role_missing": "该处置须由监管人员决定；降级、清退和列入黑名单须有监督人员参与。",
  "refusal.sanction.organisations_missing":
    "该处置须由 {{needed}} 个单位的人员共同批准，目前只有 {{given}} 个。",
  "refusal.sanction.term_out_of_range": "处置期限应为 {{fewest}} 至 {{most}} 天。",
  "refusal.sanction.demotion_impossible": "该机构的等级不能再作降级；定为 D 级须经清退或等级决定程序。",
  "refusal.sanction.not_appealable": "该处置不适用申诉程序。",
  "refusal.sanction.appeal_period_over": "申诉期限已过；可依法申请行政复议或提起行政诉讼。",
  "refusal.sanction.not_ended": "处置期限未届满。",
  "refusal.sanction.repair_too_early": "尚未达到可申请信用修复的期限。",
} as const satisfies Record<`refusal.${(typeof sanctionCodes)[number]}`, string>;
