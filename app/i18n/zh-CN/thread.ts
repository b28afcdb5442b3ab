export const thread = {
  "thread.title": "往来消息",
  "thread.note": "消息和附件是委托记录的一部分，不能修改或删除；双方和监管部门可以查看。",
  "thread.none": "还没有消息。",
  "thread.write": "写消息",
  "thread.open_one": "查看 {{count}} 条消息",
  "thread.open_other": "查看 {{count}} 条消息",
  "thread.to.owner": "消息发给委托方，发出后不能修改。合同变更、验收和付款请在各自的页面办理。",
  "thread.to.agency": "消息发给受托机构，发出后不能修改。合同变更、验收和付款请在各自的页面办理。",
  "thread.body": "内容",
  "thread.file": "附件",
  "thread.file.hint": "PDF、图片、DOCX 或 XLSX，不超过 10 MB。",
  "thread.send": "发送",
} as const;
