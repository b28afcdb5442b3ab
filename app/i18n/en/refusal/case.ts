import type { caseRefusals as zh } from "../../zh-CN/refusal/case.ts";

export const caseRefusals: Record<keyof typeof zh, string> = {
  "refusal.case.reason_missing": "Please give a reason.",
  "refusal.case.answer_not_overdue": "The department's time to answer is still running.",
  "refusal.case.cover_stands":
    "The regional result still covers it and its commitment holds: it cannot be opened again.",
  "refusal.case.no_regional_result": "No valid regional result covers this project.",
  "refusal.case.approval_requires_it": "An approval requires this item; its report goes to the department.",
  "refusal.case.required_already": "This case has the item already.",
};
