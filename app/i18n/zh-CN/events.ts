/** One sentence per event type, as timelines show it. */
export const events = {
  "event.case.opened": "业主登记办件",
  "event.case.imported": "办件由审批系统导入",
  "event.case.corrected": "办件信息更正",
  "event.case.confirmed": "审批部门确认办件",
  "event.agency.imported": "机构由名录导入",
  "event.agency.updated": "机构信息更新",
} as const;
