import type { CategorySeed } from "../generate/types-reference.ts";
import { t } from "./text.ts";

export const categories: readonly CategorySeed[] = [
  { code: "HJ", name: t("生态环境", "Environment") },
  { code: "SL", name: t("水利水保", "Water and soil") },
  { code: "AQ", name: t("安全评价", "Safety assessment") },
  { code: "DZ", name: t("地质与林地", "Geology and forest land") },
  { code: "CH", name: t("测绘勘测", "Surveying and mapping") },
  { code: "PG", name: t("评估估价", "Appraisal and valuation") },
  { code: "ZX", name: t("工程咨询与节能", "Engineering consulting and energy") },
  { code: "GC", name: t("造价招标监理", "Cost, tendering and supervision") },
  { code: "SJ", name: t("规划设计与勘察审图", "Planning, design and drawing review") },
  { code: "JC", name: t("工程检测", "Construction testing") },
  { code: "WS", name: t("职业与公共卫生", "Occupational and public health") },
  { code: "JT", name: t("交通运输", "Transport") },
  { code: "WW", name: t("文物保护", "Cultural relics") },
  { code: "TZ", name: t("特种设备", "Special equipment") },
  { code: "CK", name: t("财会审计", "Accounting and audit") },
];
