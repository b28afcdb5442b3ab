import type { caseCodes } from "#domain/shared/codes/case.ts";

export const caseRefusals = {
  "refusal.case.reason_missing": "请说明理由。",
  "refusal.case.answer_not_overdue": "审批部门的答复期限尚未届满。",
  "refusal.case.cover_stands": "覆盖该事项的区域成果仍然有效，承诺也未查出不实，不能恢复为待办。",
  "refusal.case.no_regional_result": "没有覆盖该项目的有效区域成果。",
} as const satisfies Record<`refusal.${(typeof caseCodes)[number]}`, string>;
