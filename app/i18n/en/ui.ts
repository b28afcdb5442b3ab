import type { ui as zh } from "../zh-CN/ui.ts";

export const ui: Record<keyof typeof zh, string> = {
  "ui.page.previous": "Previous",
  "ui.page.next": "Next",
  "ui.page.label": "Pages",
  "ui.page.of": "Page {{page}} of {{pages}}",
};
