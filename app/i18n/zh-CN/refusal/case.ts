import type { caseCodes } from "#domain/shared/codes/case.ts";

export const caseRefusals = {
  "refusal.case.reason_missing": "请说明理由。",
  "refusal.case.answer_not_overdue": "审批部门的答复期限尚未届满。",
  "refusal.case.cover_stands": "覆盖该事项的区域成果仍然有效，承诺也未查出不实，不能恢复为待办。",
  "refusal.case.no_regional_result": "没有覆盖该项目的有效区域成果。",
  "refusal.case.approval_requires_it": "该事项是审批要求的，成果须由审批部门审查。",
  "refusal.case.required_already": "该办件已经列有这一事项。",
} as const satisfies Record<`refusal.${(typeof caseCodes)[number]}`, string>;
