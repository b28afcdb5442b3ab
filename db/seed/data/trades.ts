import type { TradeSeed } from "../generate/types-parties.ts";
import { t } from "./text.ts";

const company = t("有限公司", "Co., Ltd.");
const office = t("事务所（普通合伙）", "Partnership");

export const trades: readonly TradeSeed[] = [
  {
    code: "environment",
    share: 40,
    companyEnding: company,
    lines: [
      t("环境科技", "Environmental Technology"),
      t("环保咨询", "Environmental Consulting"),
      t("生态环境技术", "Ecology Technology"),
      t("环境检测", "Environmental Testing"),
    ],
    ownItems: ["HJ-001", "HJ-002", "HJ-003", "HJ-004", "HJ-005"],
    neighbourItems: ["SL-001", "WS-001", "ZX-003"],
    qualifications: [
      { name: "环境影响评价工程师", certificatePrefix: "HPG" },
      { name: "环境工程高级工程师", certificatePrefix: "GCS" },
      { name: "注册环保工程师", certificatePrefix: "ZHB" },
    ],
    introduction: "主要从事建设项目环境影响评价、竣工环保验收监测和排污口论证",
  },
  {
    code: "water",
    share: 22,
    companyEnding: company,
    lines: [
      t("水利工程咨询", "Hydraulic Consulting"),
      t("水土保持技术", "Soil Conservation Technology"),
      t("水务规划设计", "Water Planning and Design"),
    ],
    ownItems: ["SL-001", "SL-002", "SL-003", "SL-004"],
    neighbourItems: ["HJ-003", "ZX-001", "DZ-001"],
    qualifications: [
      { name: "注册土木工程师（水利水电）", certificatePrefix: "TSL" },
      { name: "水土保持高级工程师", certificatePrefix: "GSB" },
    ],
    introduction: "主要从事水土保持方案、洪水影响评价和水资源论证",
  },
  {
    code: "safety",
    share: 18,
    companyEnding: company,
    lines: [
      t("安全技术服务", "Safety Services"),
      t("安全评价", "Safety Assessment"),
      t("安环科技", "Safety and Environment Technology"),
    ],
    ownItems: ["AQ-001", "AQ-002"],
    neighbourItems: ["WS-001", "HJ-001", "JC-001"],
    qualifications: [
      { name: "二级安全评价师", certificatePrefix: "APS" },
      { name: "注册安全工程师", certificatePrefix: "ZAQ" },
    ],
    introduction: "主要从事危险化学品建设项目安全评价、隐患排查和现状评价",
  },
  {
    code: "geology",
    share: 22,
    companyEnding: company,
    lines: [
      t("地质工程", "Geological Engineering"),
      t("岩土勘察", "Geotechnical Survey"),
      t("林业规划设计", "Forestry Planning"),
      t("矿山技术服务", "Mining Services"),
    ],
    ownItems: ["DZ-001", "DZ-002", "DZ-003", "DZ-004", "DZ-005"],
    neighbourItems: ["SJ-003", "CH-001"],
    qualifications: [
      { name: "水工环地质高级工程师", certificatePrefix: "GDZ" },
      { name: "注册土木工程师（岩土）", certificatePrefix: "TYT" },
      { name: "林业工程师", certificatePrefix: "GLY" },
    ],
    introduction: "主要从事地质灾害评估、矿山环境保护与土地复垦、压覆矿产调查和林地可行性研究",
  },
  {
    code: "surveying",
    share: 46,
    companyEnding: company,
    lines: [
      t("勘察测绘", "Surveying and Mapping"),
      t("测绘科技", "Surveying Technology"),
      t("地理信息", "Geographic Information"),
      t("不动产测绘", "Real Estate Surveying"),
    ],
    ownItems: ["CH-001", "CH-002", "CH-003", "CH-004", "CH-005"],
    neighbourItems: ["DZ-003", "SJ-003"],
    qualifications: [
      { name: "注册测绘师", certificatePrefix: "ZCH" },
      { name: "测绘高级工程师", certificatePrefix: "GCH" },
      { name: "测绘工程师", certificatePrefix: "CHG" },
    ],
    introduction: "主要从事工程测量、不动产测绘、土地勘测定界和竣工三测合一",
  },
  {
    code: "appraisal",
    share: 38,
    companyEnding: company,
    lines: [
      t("资产评估", "Asset Appraisal"),
      t("房地产土地评估", "Real Estate and Land Valuation"),
      t("价格评估咨询", "Valuation Consulting"),
    ],
    ownItems: ["PG-001", "PG-002", "PG-003"],
    neighbourItems: ["CK-001", "ZX-004"],
    qualifications: [
      { name: "资产评估师", certificatePrefix: "ZPS" },
      { name: "注册房地产估价师", certificatePrefix: "FGS" },
      { name: "土地估价师", certificatePrefix: "TGS" },
    ],
    introduction: "主要从事国有资产评估、土地估价和房屋征收补偿评估",
  },
  {
    code: "consulting",
    share: 36,
    companyEnding: company,
    lines: [
      t("工程咨询", "Engineering Consulting"),
      t("投资咨询", "Investment Consulting"),
      t("项目管理咨询", "Project Consulting"),
      t("节能技术", "Energy Technology"),
    ],
    ownItems: ["ZX-001", "ZX-002", "ZX-003", "ZX-004", "ZX-005", "ZX-006"],
    neighbourItems: ["GC-001", "SL-001", "HJ-001"],
    qualifications: [
      { name: "咨询工程师（投资）", certificatePrefix: "ZXS" },
      { name: "高级经济师", certificatePrefix: "GJS" },
      { name: "能源管理师", certificatePrefix: "NYS" },
    ],
    introduction: "主要从事可行性研究、项目申请报告、节能报告和社会稳定风险评估",
  },
  {
    code: "engineering",
    share: 42,
    companyEnding: company,
    lines: [
      t("工程项目管理", "Project Management"),
      t("建设监理", "Construction Supervision"),
      t("工程造价咨询", "Cost Consulting"),
      t("招标代理", "Tendering"),
    ],
    ownItems: ["GC-001", "GC-002", "GC-003"],
    neighbourItems: ["ZX-001", "ZX-002"],
    qualifications: [
      { name: "一级注册造价工程师", certificatePrefix: "ZJS" },
      { name: "注册监理工程师", certificatePrefix: "JLS" },
      { name: "招标采购从业人员（中级）", certificatePrefix: "ZBS" },
    ],
    introduction: "主要从事工程造价咨询、招标代理和房屋市政工程监理",
  },
  {
    code: "design",
    share: 20,
    companyEnding: company,
    lines: [
      t("建筑规划设计", "Architecture and Planning"),
      t("工程设计审查", "Design Review"),
      t("城乡规划设计", "Urban and Rural Planning"),
    ],
    ownItems: ["SJ-001", "SJ-002", "SJ-003"],
    neighbourItems: ["JT-001", "CH-004"],
    qualifications: [
      { name: "一级注册建筑师", certificatePrefix: "JZS" },
      { name: "注册城乡规划师", certificatePrefix: "GHS" },
      { name: "一级注册结构工程师", certificatePrefix: "JGS" },
    ],
    introduction: "主要从事规划方案设计、岩土工程勘察和施工图审查",
  },
  {
    code: "testing",
    share: 26,
    companyEnding: company,
    lines: [
      t("建设工程检测", "Construction Testing"),
      t("检测技术", "Testing Technology"),
      t("防雷检测", "Lightning Protection Testing"),
      t("消防技术服务", "Fire Services"),
    ],
    ownItems: ["JC-001", "JC-002", "JC-003", "JC-004"],
    neighbourItems: ["WS-002", "HJ-004"],
    qualifications: [
      { name: "一级注册消防工程师", certificatePrefix: "XFS" },
      { name: "工程质量检测工程师", certificatePrefix: "JCS" },
      { name: "防雷装置检测人员能力评价", certificatePrefix: "FLJ" },
    ],
    introduction: "主要从事消防设施、防雷装置、人防设备和室内环境检测",
  },
  {
    code: "health",
    share: 10,
    companyEnding: company,
    lines: [t("职业卫生技术", "Occupational Health"), t("卫生检测", "Hygiene Testing")],
    ownItems: ["WS-001", "WS-002"],
    neighbourItems: ["JC-004", "HJ-004"],
    qualifications: [
      { name: "职业卫生评价专业技术人员", certificatePrefix: "ZWP" },
      { name: "卫生检验主管技师", certificatePrefix: "WJS" },
    ],
    introduction: "主要从事职业病危害评价、放射防护评价和公共场所卫生检测",
  },
  {
    code: "transport",
    share: 8,
    companyEnding: company,
    lines: [t("交通规划设计", "Transport Planning"), t("公路工程咨询", "Highway Consulting")],
    ownItems: ["JT-001", "JT-002"],
    neighbourItems: ["SJ-001", "ZX-001"],
    qualifications: [
      { name: "注册土木工程师（道路工程）", certificatePrefix: "TDL" },
      { name: "交通工程高级工程师", certificatePrefix: "GJT" },
    ],
    introduction: "主要从事交通影响评价和涉路施工安全技术评价",
  },
  {
    code: "relics",
    share: 3,
    companyEnding: company,
    lines: [t("文物勘探", "Archaeological Survey")],
    ownItems: ["WW-001"],
    neighbourItems: ["CH-001", "CH-004"],
    qualifications: [
      { name: "考古发掘项目负责人", certificatePrefix: "KGL" },
      { name: "文博馆员", certificatePrefix: "WBG" },
    ],
    introduction: "主要从事建设工程考古调查勘探",
  },
  {
    code: "equipment",
    share: 3,
    companyEnding: company,
    lines: [t("特种设备检验", "Special Equipment Inspection")],
    ownItems: ["TZ-001"],
    neighbourItems: ["JC-001", "JC-002"],
    qualifications: [{ name: "特种设备检验师", certificatePrefix: "TJS" }],
    introduction: "主要从事电梯、锅炉和压力容器的监督检验",
  },
  {
    code: "accounting",
    share: 12,
    companyEnding: office,
    lines: [t("会计师", "Accountants"), t("联合会计师", "United Accountants")],
    ownItems: ["CK-001"],
    neighbourItems: ["PG-001", "GC-001"],
    qualifications: [
      { name: "注册会计师", certificatePrefix: "CPA" },
      { name: "资产评估师", certificatePrefix: "ZPS" },
    ],
    introduction: "主要从事验资、财务审计和清产核资",
  },
];

export function tradeOf(code: string): TradeSeed {
  const found = trades.find((trade) => trade.code === code);
  if (!found) throw new RangeError(`no trade ${code} in the demonstration`);
  return found;
}
