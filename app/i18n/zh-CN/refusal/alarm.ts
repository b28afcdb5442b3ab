export const alarmRefusals = {
  "refusal.alarm.reason_missing": "请写明情况和理由，供以后查阅。",
  "refusal.alarm.in_other_hands": "该预警由另一位人员经办，须先由您接手才能记录或办结。",
  "refusal.alarm.taken_already": "该预警已由您经办。",
  "refusal.alarm.agency_not_named": "请从本预警涉及的机构中选择拟处置的一家。",
  "refusal.alarm.dossier_malformed": "这不是预警卷宗文件，或文件不完整。",
  "refusal.alarm.dossier_changed": "卷宗内容与其摘要不符：内容在存档后被改动过。",
  "refusal.alarm.dossier_differs": "按存档数据重新计算，结果与卷宗所载不一致。",
  "refusal.quote.excluded": "监管部门已决定该机构不参加本采购需求的选取。",
  "refusal.quote.excluded_already": "该机构已被排除出本采购需求。",
  "refusal.quote.exclusion_not_indicated": "只能排除本预警指向的、在本采购需求中报过价的机构。",
  "refusal.quote.exclusion_too_late": "中选结果已经确认，不能再排除报价机构；可通过投诉处理或撤销中选解决。",
} as const;
