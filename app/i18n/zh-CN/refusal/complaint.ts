import type { complaintCodes } from "#domain/shared/codes/complaint.ts";

export const complaintRefusals = {
  "refusal.complaint.reason_missing": "请写明理由。",
  "refusal.complaint.sent_back_before": "该投诉已退回补正过一次，不能再次退回。",
  "refusal.complaint.not_the_complainant": "只有投诉人可以办理这一步。",
  "refusal.complaint.not_the_respondent": "只有被投诉人可以答复。",
  "refusal.complaint.not_a_party": "只有投诉双方可以申诉。",
  "refusal.complaint.completion_over": "补正期限已过。",
  "refusal.complaint.answer_running": "被投诉人的答复期限尚未届满。",
  "refusal.complaint.remedy_missing": "投诉成立时须写明处理措施。",
  "refusal.complaint.appeal_over": "申诉期限已过。",
  "refusal.complaint.appeal_running": "申诉期限尚未届满，处理决定暂不执行。",
  "refusal.complaint.same_person": "申诉须由未参与原决定的人员办理。",
  "refusal.complaint.filing_over": "投诉期限已过：{{overAt}}。",
  "refusal.complaint.ground_not_offered": "所选投诉事由不适用于该投诉对象。",
  "refusal.complaint.remedy_not_offered": "所选诉求不适用于该投诉对象。",
  "refusal.complaint.no_standing": "只有与该事项有利害关系的业主或机构可以投诉。",
  "refusal.complaint.already_pending": "您就同一事项的投诉正在办理中。",
  "refusal.complaint.not_open": "目前不在投诉期限内：该环节尚未公开或已经结束。",
  "refusal.complaint.completion_running": "补正期限尚未届满。",
  "refusal.complaint.prolonged_before": "处理期限已经延长过一次，不能再次延长。",
  "refusal.complaint.basis_missing": "请写明法律依据。",
} as const satisfies Record<`refusal.${(typeof complaintCodes)[number]}`, string>;
