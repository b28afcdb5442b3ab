import { column, optional, type Column } from "../column.ts";

const uscc = column("统一社会信用代码", "Credit code", "913709825000000155", {
  format: { zh: "18 位，按文本填写", en: "18 characters, kept as text" },
});
const list = { zh: "多项用分号隔开", en: "several are divided by semicolons" };
const year = { type: "number", format: { zh: "四位年份", en: "four digits" } } as const;
const score = { type: "number", format: { zh: "0–100", en: "0–100" } } as const;
const letter = { format: { zh: "A、B、C 或 D", en: "A, B, C or D" } } as const;

const degrees = { zh: "十进制度，CGCS2000 或 WGS-84", en: "decimal degrees, CGCS2000 or WGS-84" };

export const agencyTable: readonly Column[] = [
  uscc,
  column("机构名称", "Name", "沂州示例评估有限公司"),
  column("英文名称", "English name", "Yizhou Example Assessment Co., Ltd", optional),
  column("所属区县", "District", "370982", {
    format: { zh: "名称或六位代码", en: "name or six-digit code" },
  }),
  column("法定代表人", "Legal representative", "赵一"),
  column("联系人", "Contact", "钱二"),
  column("联系电话", "Telephone", "0539-5550101"),
  column("电子邮箱", "E-mail", "name@example.cn"),
  column("地址", "Address", "汶新市文化路 1 号"),
  column("成立日期", "Established on", "2015-03-01", { type: "day" }),
  column("服务事项", "Service items", "HJ-001", { format: list }),
  column("资质证书", "Certificate", "环评工程师", { format: list }),
  column("证书编号", "Certificate number", "Z20150301", { format: list }),
  column("证书有效期", "Certificate valid to", "2029-12-31", {
    format: { zh: "年-月-日，多项用分号隔开", en: "year-month-day, several divided by semicolons" },
  }),
  column("执业人员", "Practitioners", "孙三/环评工程师/P00001", {
    ...optional,
    format: {
      zh: "姓名/资格/证号，多人用分号隔开",
      en: "name/qualification/number, people divided by semicolons",
    },
  }),
  column("检查年度", "Inspection year", "2025", { ...optional, ...year }),
  column("检查得分", "Inspection score", "91.5", { ...optional, ...score }),
  column("检查等级", "Inspection letter", "A", { ...optional, ...letter }),
];

export const practitionerTable: readonly Column[] = [
  uscc,
  column("姓名", "Name", "孙三"),
  column("资格", "Qualification", "环评工程师"),
  column("证书编号", "Certificate number", "P00001"),
  column("离职日期", "Left on", "", { ...optional, type: "day" }),
];

export const inspectionTable: readonly Column[] = [
  uscc,
  column("检查年度", "Inspection year", "2025", year),
  column("检查得分", "Inspection score", "91.5", score),
  column("检查等级", "Inspection letter", "A", letter),
];

export const caseTable: readonly Column[] = [
  column("项目代码", "Project code", "2026-370982-26-03-000501", {
    format: { zh: "24 位，含连字符", en: "24 characters with hyphens" },
  }),
  column("项目名称", "Project", "年产 5 万吨轴承项目"),
  column("业主信用代码", "Owner's credit code", "913709825000000230", {
    format: { zh: "信用代码或名称", en: "credit code or name" },
  }),
  column("审批部门", "Department", "汶新市生态环境局"),
  column("所属区县", "District", "370982"),
  column("审批事项", "Approval", "建设项目环境影响评价文件审批"),
  column("阶段", "Phase", "立项", {
    format: { zh: "立项、用地规划、施工许可、竣工验收", en: "project, land, construction, acceptance" },
  }),
  column("法定时限", "Statutory limit", "30", {
    type: "number",
    format: { zh: "工作日", en: "working days" },
  }),
  column("受理日期", "Accepted on", "2026-03-02", { type: "day" }),
  column("所需事项", "Required items", "HJ-001", { format: list }),
  column("投资额", "Investment", "1200.50", {
    ...optional,
    type: "number",
    format: { zh: "万元", en: "10,000 yuan" },
  }),
  column("面积", "Area", "12000", { ...optional, type: "number", format: { zh: "平方米", en: "m²" } }),
  column("所在片区", "Zone", "经济开发区", { ...optional }),
  column("经度", "Longitude", "117.123456", { ...optional, format: degrees }),
  column("纬度", "Latitude", "36.123456", { ...optional, format: degrees }),
];
