import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, t } from "../text.ts";

const consultant = t(
  "全国投资项目在线审批监管平台备案的工程咨询单位，专业与项目一致，项目负责人为咨询工程师（投资）",
  "Consulting firm filed on the national investment platform for the field; led by a registered consulting engineer",
);

export const consultingItems: readonly ServiceItemSeed[] = [
  {
    code: "ZX-001",
    name: t("可行性研究报告编制", "Feasibility study"),
    categoryCode: "ZX",
    departmentCode: "FGW",
    tradeCode: "consulting",
    legalBasis: [law("《政府投资条例》", "Government Investment Regulations", 9)],
    matterCodes: ["SP-KY"],
    deliverable: t(
      "《可行性研究报告》（报批版）及投资估算表",
      "Feasibility study for approval with investment estimate",
    ),
    limitWorkingDays: 25,
    priceMode: "guided",
    priceDocumentId: "JJG-1999-1283",
    quantity: "investmentFen",
    usualYuan: [20_000, 110_000],
    qualification: consultant,
    materials: [
      essential("项目建议书批复", "Approval of the project proposal"),
      essential("用地预审与选址意见书", "Land pre-review and site opinion"),
      deferrable("资金来源说明", "Statement of funding"),
    ],
    selfService: t("项目单位具备相应能力的可以自行编制", "An able project body may write it itself"),
  },
  {
    code: "ZX-002",
    name: t("企业投资项目申请报告编制", "Application report of enterprise projects"),
    categoryCode: "ZX",
    departmentCode: "FGW",
    tradeCode: "consulting",
    legalBasis: [
      law(
        "《企业投资项目核准和备案管理条例》",
        "Regulations on the Verification and Filing of Enterprise Projects",
        6,
      ),
    ],
    matterCodes: ["SP-HZ"],
    deliverable: t("《项目申请报告》（报批版）", "Application report for verification"),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [20_000, 70_000],
    qualification: consultant,
    materials: [
      essential("企业基本情况及投资决策文件", "Facts of the enterprise and its decision to invest"),
      essential("项目建设方案", "Plan of the project"),
      deferrable("选址意见", "Site opinion"),
    ],
    selfService: t(
      "企业可以自行编制，任何单位不得强制委托中介机构（第七条）",
      "The enterprise may write it itself; nobody may force it to commission an agency (Article 7)",
    ),
  },
  {
    code: "ZX-003",
    name: t("固定资产投资项目节能报告编制", "Energy conservation report"),
    categoryCode: "ZX",
    departmentCode: "GXJ",
    tradeCode: "consulting",
    legalBasis: [law("《中华人民共和国节约能源法》", "Energy Conservation Law", 15)],
    matterCodes: ["SP-JN"],
    deliverable: t("《节能报告》（报批版）及能源平衡表", "Energy report for review with energy balance"),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [18_000, 60_000],
    qualification: t(
      "具备节能评估技术能力，编制人员具有能源或相关专业中级以上职称",
      "Ability in energy assessment; authors hold at least an intermediate title",
    ),
    materials: [
      essential("主要用能设备清单及能效参数", "Main equipment and its efficiency"),
      essential("可行性研究报告或建设方案", "Feasibility study or plan"),
      deferrable("供电、供热意向协议", "Preliminary agreements on power and heat"),
    ],
    selfService: t(
      "年综合能源消费量不满 1000 吨标准煤的项目提交承诺即可，无需编制",
      "Below 1,000 tonnes of coal equivalent a year a commitment is enough",
    ),
  },
  {
    code: "ZX-004",
    name: t("重大项目社会稳定风险评估", "Social stability risk assessment"),
    categoryCode: "ZX",
    departmentCode: "FGW",
    tradeCode: "consulting",
    legalBasis: [
      law(
        "《国家发展改革委重大固定资产投资项目社会稳定风险评估暂行办法》",
        "Provisional Measures on Social Stability Risk Assessment of Major Projects",
        3,
      ),
    ],
    matterCodes: ["SP-KY", "SP-HZ", "SP-YD"],
    deliverable: t(
      "《社会稳定风险分析（评估）报告》及公众参与记录",
      "Risk report with records of public participation",
    ),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [20_000, 60_000],
    qualification: t(
      "具备社会稳定风险评估能力，有三年以内同类项目业绩",
      "Ability in risk assessment with similar work in the last three years",
    ),
    materials: [
      essential("项目规划选址及征地拆迁方案", "Siting and expropriation plan"),
      essential("影响范围内村居及单位名单", "Villages and bodies within the area"),
      deferrable("前期信访情况说明", "Account of earlier petitions"),
    ],
    selfService: t(
      "项目单位可以自行组织开展风险调查分析",
      "The project body may carry out the survey itself",
    ),
  },
];
