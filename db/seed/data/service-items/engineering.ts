import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, t } from "../text.ts";

export const engineeringItems: readonly ServiceItemSeed[] = [
  {
    code: "GC-001",
    name: t("工程造价咨询（概算、预算编制审核）", "Construction cost consulting (estimates and budgets)"),
    categoryCode: "GC",
    departmentCode: "CZJ",
    tradeCode: "engineering",
    legalBasis: [law("《政府投资条例》", "Government Investment Regulations", 12)],
    matterCodes: ["SP-GS", "SP-JY"],
    deliverable: t(
      "《概（预）算编制（审核）报告》及计价软件成果文件",
      "Estimate or budget report with the costing file",
    ),
    limitWorkingDays: 15,
    priceMode: "guided",
    priceDocumentId: "YZ-2022-09",
    quantity: "investmentFen",
    usualYuan: [15_000, 120_000],
    qualification: t(
      "工程造价咨询企业，成果文件由一级注册造价工程师签章",
      "Cost consulting firm; signed by a class 1 registered cost engineer",
    ),
    materials: [
      essential("初步设计或施工图设计文件", "Preliminary or working drawings"),
      essential("可行性研究报告批复", "Approval of the feasibility study"),
      deferrable("材料设备询价资料", "Price inquiries for materials and equipment"),
    ],
    selfService: t(
      "建设单位有造价专业人员的可以自行编制",
      "An owner with cost engineers may prepare it itself",
    ),
  },
  {
    code: "GC-002",
    name: t("招标代理", "Tendering agency"),
    categoryCode: "GC",
    departmentCode: "ZJJ",
    tradeCode: "engineering",
    legalBasis: [law("《中华人民共和国招标投标法》", "Tendering and Bidding Law", 12)],
    matterCodes: ["SP-SG"],
    deliverable: t(
      "招标文件、评标报告及全套招标档案",
      "Tender documents, evaluation report and the whole file",
    ),
    limitWorkingDays: 40,
    priceMode: "guided",
    priceDocumentId: "JJG-2002-1980",
    quantity: "contractValueFen",
    usualYuan: [10_000, 120_000],
    qualification: t(
      "具备编制招标文件和组织评标的专业力量，从业人员在省招标投标平台登记",
      "Able to write tender documents and organise evaluation; staff registered on the provincial platform",
    ),
    materials: [
      essential("项目批准文件及资金落实证明", "Project approval and proof of funds"),
      essential("经审查的施工图及工程量清单", "Reviewed drawings and bill of quantities"),
    ],
    selfService: t(
      "招标人具有编制招标文件和组织评标能力的，可以自行办理招标（第十二条）",
      "A tenderer with the ability may run the tender itself (Article 12)",
    ),
  },
  {
    code: "GC-003",
    name: t("工程监理", "Construction supervision"),
    categoryCode: "GC",
    departmentCode: "ZJJ",
    tradeCode: "engineering",
    legalBasis: [
      law("《中华人民共和国建筑法》", "Construction Law", 31),
      law("《建设工程质量管理条例》", "Regulations on the Quality of Construction", 12),
    ],
    matterCodes: ["SP-SG"],
    deliverable: t(
      "监理规划、监理月报、质量评估报告及监理档案",
      "Supervision plan, monthly reports, quality assessment and file",
    ),
    limitWorkingDays: 180,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [60_000, 320_000],
    qualification: t(
      "相应专业乙级以上监理资质，总监理工程师为注册监理工程师",
      "Supervision licence of class B or above; led by a registered supervision engineer",
    ),
    materials: [
      essential("施工图设计文件", "Working drawings"),
      essential("施工合同", "Construction contract"),
      deferrable("施工组织设计", "Construction plan"),
    ],
    selfService: t(
      "非强制监理范围的项目，建设单位可以自行管理",
      "Outside the compulsory scope the owner may supervise itself",
    ),
  },
];
