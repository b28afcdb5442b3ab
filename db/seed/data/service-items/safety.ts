import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

const evaluator = t(
  "安全评价机构资质证书，业务范围覆盖项目所属行业；评价项目组长为二级以上安全评价师",
  "Licensed safety assessment body whose scope covers the industry; led by a safety assessor of grade 2 or above",
);

export const safetyItems: readonly ServiceItemSeed[] = [
  {
    code: "AQ-001",
    name: t("建设项目安全预评价", "Safety pre-assessment of projects"),
    categoryCode: "AQ",
    departmentCode: "YJJ",
    tradeCode: "safety",
    legalBasis: [law("《中华人民共和国安全生产法》", "Work Safety Law", 32)],
    matterCodes: ["SP-AQ"],
    deliverable: t(
      "《安全预评价报告》及评价过程控制记录",
      "Safety pre-assessment report with process records",
    ),
    limitWorkingDays: 30,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [25_000, 70_000],
    qualification: evaluator,
    materials: [
      essential("可行性研究报告", "Feasibility study"),
      essential("危险化学品及工艺清单", "List of hazardous chemicals and processes"),
      essential("总平面布置图及周边环境图", "General layout and surroundings"),
      deferrable("气象、地质资料", "Weather and geological data"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "AQ-002",
    name: t("危险化学品安全现状评价", "Safety assessment of hazardous chemicals in use"),
    categoryCode: "AQ",
    departmentCode: "YJJ",
    tradeCode: "safety",
    legalBasis: [law("《危险化学品安全管理条例》", "Regulations on the Safety of Hazardous Chemicals", 22)],
    matterCodes: ["SP-AX"],
    deliverable: t(
      "《安全现状评价报告》及整改复查意见",
      "Safety assessment report with review of rectification",
    ),
    limitWorkingDays: 25,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [15_000, 45_000],
    qualification: evaluator,
    materials: [
      essential("危险化学品安全生产（使用）许可资料", "Documents of the safety permit"),
      essential("安全设施检测检验报告", "Test reports of safety facilities"),
      deferrable("应急预案及演练记录", "Emergency plan and drill records"),
    ],
    selfService: licensedBodyOnly,
  },
];
