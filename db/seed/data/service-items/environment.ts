import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, t } from "../text.ts";

const impactAct = (article: number) =>
  law("《中华人民共和国环境影响评价法》", "Environmental Impact Assessment Law", article);
const technicalStaff = t(
  "具备环境影响评价技术能力的单位，编制主持人持环境影响评价工程师职业资格证书，并在环境影响评价信用平台登记",
  "A body able to assess environmental impact; the lead author is a registered environmental impact engineer listed on the national credit platform",
);

export const environmentItems: readonly ServiceItemSeed[] = [
  {
    code: "HJ-001",
    name: t("环境影响报告表编制", "Environmental report form"),
    categoryCode: "HJ",
    departmentCode: "HBJ",
    tradeCode: "environment",
    legalBasis: [
      impactAct(16),
      law(
        "《建设项目环境保护管理条例》",
        "Regulations on Environmental Protection of Construction Projects",
        7,
      ),
    ],
    matterCodes: ["SP-HP"],
    deliverable: t(
      "《建设项目环境影响报告表》（报批版）1 式 4 份及加盖电子签章的 PDF",
      "Environmental impact report form for approval, four copies and a sealed PDF",
    ),
    limitWorkingDays: 20,
    priceMode: "guided",
    priceDocumentId: "YZ-2024-18",
    quantity: null,
    usualYuan: [6_000, 11_000],
    qualification: technicalStaff,
    materials: [
      essential("项目备案（核准、批复）文件", "Filing, verification or approval of the project"),
      essential("建设内容、生产工艺及设备清单", "Contents, process and list of equipment"),
      essential("用地证明或租赁合同", "Proof of land or lease"),
      deferrable("环境质量现状监测数据", "Monitoring data of present environmental quality"),
    ],
    selfService: t(
      "具备环境影响评价技术能力的建设单位可以自行编制（第十九条）",
      "An owner with the technical ability may write it itself (Article 19)",
    ),
  },
  {
    code: "HJ-002",
    name: t("环境影响报告书编制", "Environmental report book"),
    categoryCode: "HJ",
    departmentCode: "HBJ",
    tradeCode: "environment",
    legalBasis: [
      impactAct(16),
      law(
        "《建设项目环境保护管理条例》",
        "Regulations on Environmental Protection of Construction Projects",
        7,
      ),
    ],
    matterCodes: ["SP-HP"],
    deliverable: t(
      "《建设项目环境影响报告书》（报批版）、公众参与说明及审批基础信息表",
      "Environmental impact report book for approval, statement of public participation and data sheet",
    ),
    limitWorkingDays: 45,
    priceMode: "guided",
    priceDocumentId: "JJG-2002-125-BOOK",
    quantity: "investmentFen",
    usualYuan: [20_000, 80_000],
    qualification: technicalStaff,
    materials: [
      essential("项目备案（核准、批复）文件", "Filing, verification or approval of the project"),
      essential("可行性研究报告或初步设计", "Feasibility study or preliminary design"),
      essential("原辅材料、产品方案及物料平衡", "Materials, products and mass balance"),
      deferrable("公众参与公示截图及反馈意见", "Public notices and comments received"),
    ],
    selfService: t(
      "具备环境影响评价技术能力的建设单位可以自行编制（第十九条）",
      "An owner with the technical ability may write it itself (Article 19)",
    ),
  },
  {
    code: "HJ-003",
    name: t("入河排污口设置论证报告编制", "River outfall study"),
    categoryCode: "HJ",
    departmentCode: "HBJ",
    tradeCode: "environment",
    legalBasis: [law("《中华人民共和国水污染防治法》", "Water Pollution Prevention Law", 19)],
    matterCodes: ["SP-PW"],
    deliverable: t(
      "《入河排污口设置论证报告》（报批版）及数学模型计算书",
      "River outfall study for approval with model calculations",
    ),
    limitWorkingDays: 30,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [35_000, 90_000],
    qualification: t(
      "具备水环境影响分析能力，项目负责人具有环境或水利专业高级职称",
      "Ability in water impact analysis; the lead holds a senior title in environment or hydraulics",
    ),
    materials: [
      essential("污水处理工艺及排放水质水量资料", "Treatment process, quality and amount of discharge"),
      essential("排污口位置坐标及受纳水体资料", "Coordinates of the outfall and data of the receiving water"),
      deferrable("第三方取用水户意见", "Opinions of downstream water users"),
    ],
    selfService: t(
      "排污影响较小的，可由申请人填报简要分析材料",
      "For minor discharges the applicant may file a brief analysis itself",
    ),
  },
  {
    code: "HJ-004",
    name: t("建设项目竣工环境保护验收监测报告编制", "Environmental acceptance monitoring report"),
    categoryCode: "HJ",
    departmentCode: "HBJ",
    tradeCode: "environment",
    legalBasis: [
      law(
        "《建设项目环境保护管理条例》",
        "Regulations on Environmental Protection of Construction Projects",
        17,
      ),
    ],
    matterCodes: ["SP-LY"],
    deliverable: t(
      "《竣工环境保护验收监测报告》及检测原始记录复印件",
      "Acceptance monitoring report with copies of raw records",
    ),
    limitWorkingDays: 25,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [12_000, 36_000],
    qualification: t(
      "检验检测机构资质认定（CMA）证书，附表覆盖所测项目",
      "CMA accreditation that covers the parameters tested",
    ),
    materials: [
      essential("环境影响评价文件及批复", "Impact document and its approval"),
      essential(
        "环保设施设计、施工及调试资料",
        "Design, construction and trial records of environmental facilities",
      ),
      deferrable("排污许可证或排污登记回执", "Discharge permit or registration"),
    ],
    selfService: t(
      "建设单位可以自行编制验收报告，监测可委托有能力的机构",
      "The owner may write the acceptance report itself and commission only the monitoring",
    ),
  },
];
