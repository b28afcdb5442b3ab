import type { deskCodes } from "#domain/shared/codes/desk.ts";

export const deskRefusals: Record<`refusal.${(typeof deskCodes)[number]}`, string> = {
  "refusal.desk.act_not_allowed":
    "窗口不得代办此事项。报价、选取、确认、签约和付款只能由当事人本人登录办理。",
  "refusal.desk.act_not_for_firm": "此事项不适用于该单位。",
  "refusal.desk.choice_stays_with_owner":
    "直接选取或回避机构是业主自己的决定，窗口不得代办，请业主登录后自行办理。",
  "refusal.desk.contest_over": "异议期限已过。",
  "refusal.desk.firm_changed": "该单位目前的状态不能办理此事项，请返回接待页面查看可办事项。",
  "refusal.desk.firm_elsewhere": "代码 {{uscc}} 的单位不在本大厅辖区。",
  "refusal.desk.firm_other_kind": "代码 {{uscc}} 已按另一类单位登记，请重新选择单位类别。",
  "refusal.desk.id_not_shown": "未查验来人身份证件，不得代办。",
  "refusal.desk.own_act": "不得答复对本人经办事项的异议。",
  "refusal.desk.own_entry": "该事项由本人在窗口代为录入，须由另一名工作人员审核。",
  "refusal.desk.reason_missing": "请写明理由。",
  "refusal.desk.session_closed": "本次接待已结束，不能再办理。",
};
