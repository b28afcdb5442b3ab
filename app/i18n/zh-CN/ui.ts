export const ui = {
  "ui.page.previous": "上一页",
  "ui.page.next": "下一页",
  "ui.page.label": "分页",
  "ui.page.of": "第 {{page}} 页，共 {{pages}} 页",
} as const;
