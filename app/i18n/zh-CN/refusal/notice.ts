export const noticeRefusals = {
  "refusal.question.too_short": "请至少写 {{shortest}} 个字。",
  "refusal.question.too_long": "最多 {{longest}} 个字。",
  "refusal.question.tells_contact": "提问公开显示，请勿写入电话、邮箱、网址或其他联系方式。",
  "refusal.question.names_asker": "提问不公开提问机构，请删去能认出贵机构的名称、代码或电话。",
  "refusal.question.closed": "提问已截止（{{closesAt}}）。",
  "refusal.question.answered_already": "该提问已经答复。",
  "refusal.addendum.nothing_changed": "内容没有变化，无须发布补充公告。",
  "refusal.cancellation.asked_already": "已提交取消申请，正在等待监管人员决定。",
  "refusal.quote.none_to_confirm": "没有可以确认的报价。",
  "refusal.quote.confirmed_already": "该报价对现行公告有效，无须再次确认。",
} as const;
