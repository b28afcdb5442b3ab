import { applicabilityForm } from "#domain/catalogue/applicability-lines.ts";
import { lineForms } from "#domain/catalogue/lines.ts";
import { ruleModes, tableForms } from "#domain/catalogue/price-form.ts";
import { priceModes, quantityKeys } from "#domain/fee/price.ts";
import { column, optional, type Column } from "../column.ts";

const lines = (form: string) => ({
  format: { zh: `每行一条：${form}`, en: `one a line: ${form}` },
});
const choice = (words: readonly string[]) => ({
  format: { zh: words.join("、"), en: words.join(", ") },
});
const days = { type: "number", format: { zh: "工作日", en: "working days" } } as const;
const yuan = { ...optional, format: { zh: "元", en: "yuan" } } as const;
const percent = { ...optional, format: { zh: "百分数", en: "per cent" } } as const;
const reason = column("变更理由", "Reason", "按最新目录更新", {
  ...optional,
  format: { zh: "新增或变更时必填", en: "required for what is new or changed" },
});

export const itemTable: readonly Column[] = [
  column("事项编码", "Item code", "HJ-009", {
    format: { zh: "类别字母和编号", en: "the category's letters and a number" },
  }),
  column("事项名称", "Name", "环境影响报告表编制"),
  column("英文名称", "English name", "Environmental report form"),
  column("类别代码", "Category code", "HJ"),
  column("类别名称", "Category", "生态环境"),
  column("类别英文名称", "Category in English", "Environment"),
  column("主管部门", "Department", "汶新市生态环境局"),
  column("法定依据", "Legal basis", "环境影响评价法 | Environmental Impact Assessment Law | 第十六条", {
    ...lines(lineForms.legalBasis),
  }),
  column("审批事项", "Approvals", "环评审批 | Environmental approval", lines(lineForms.local)),
  column("自行办理", "Self-service", "可自行编制 | May be written by the owner", lines(lineForms.local)),
  column("服务成果", "Deliverable", "报告表 | Report form", lines(lineForms.local)),
  column("资质全部具备", "Qualifications, all of", "环评工程师 | Registered engineer", {
    ...optional,
    ...lines(lineForms.local),
  }),
  column("资质任一具备", "Qualifications, one of", "", { ...optional, ...lines(lineForms.local) }),
  column("业主材料", "Materials", "立项文件 | Project approval | essential", {
    ...optional,
    ...lines(lineForms.material),
  }),
  column("适用条件", "Applicability", "", { ...optional, ...lines(applicabilityForm) }),
  column("审查对象事项", "Item it examines", "", {
    ...optional,
    format: {
      zh: "事项编码；没有这一列的，原有关联不变",
      en: "an item code; a file without this column leaves what is there",
    },
  }),
  column("法定时限", "Statutory limit", "30", days),
  column("承诺时限", "Promised limit", "20", { ...optional, ...days }),
  column("定价方式", "Price mode", "guided", choice(priceModes)),
  column("价格文件", "Price document", "YZ-2024-18", {
    ...optional,
    format: { zh: "文件编号或“文号 条款”", en: "its id, or number and clause" },
  }),
  column("收费项目", "Fees", "编制费 | Preparation fee", lines(lineForms.local)),
  column("生效日期", "In force from", "", { ...optional, type: "day" }),
  reason,
  column("变更依据", "Basis of the change", "", optional),
];

export const priceTable: readonly Column[] = [
  column("文号", "Number", "沂价〔2026〕5号"),
  column("文件名称", "Title", "环境影响报告表编制服务收费标准"),
  column("文件英文名称", "Title in English", "Fees for environmental report forms"),
  column("发布机关", "Authority", "沂州市发展和改革委员会"),
  column("发布机关英文名称", "Authority in English", "Yizhou Development and Reform Commission"),
  column("条款", "Clause", "附表一"),
  column("生效日期", "Valid from", "2026-12-01", { type: "day" }),
  column("失效日期", "Valid to", "", { ...optional, type: "day" }),
  column("替代文件", "Replaces", "YZ-2024-18", {
    ...optional,
    format: { zh: "文件编号或“文号 条款”", en: "its id, or number and clause" },
  }),
  column("计价方式", "Mode", "range", choice(ruleModes)),
  column("计量", "Measured by", "", { ...optional, ...choice(quantityKeys) }),
  column("单价", "Price", "", yuan),
  column("计价单位", "Per", "", { ...optional, format: { zh: "整数", en: "whole number" } }),
  column("下限", "Lowest", "20000", yuan),
  column("上限", "Highest", "40000", yuan),
  column("分档表", "Table", "", {
    ...optional,
    ...lines(`${tableForms.tiered} / ${tableForms.bracketPoint}`),
  }),
  column("系数表", "Coefficients", "", { ...optional, ...lines(tableForms.coefficients) }),
  column("下浮", "Float down", "", percent),
  column("上浮", "Float up", "", percent),
  column("最低收费", "Minimum", "", yuan),
  column("最高收费", "Maximum", "", yuan),
  reason,
];
