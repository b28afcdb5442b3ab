import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

export const waterItems: readonly ServiceItemSeed[] = [
  {
    code: "SL-001",
    name: t("水土保持方案编制", "Soil and water conservation plan"),
    categoryCode: "SL",
    departmentCode: "SLJ",
    tradeCode: "water",
    legalBasis: [law("《中华人民共和国水土保持法》", "Water and Soil Conservation Law", 25)],
    matterCodes: ["SP-SB"],
    deliverable: t(
      "《水土保持方案报告书（表）》报批稿及防治责任范围图",
      "Conservation plan for approval with map of the area of responsibility",
    ),
    limitWorkingDays: 20,
    priceMode: "guided",
    priceDocumentId: "YZ-2024-22",
    quantity: "areaM2",
    usualYuan: [10_000, 45_000],
    qualification: t(
      "具备水土保持方案编制技术条件，编制人员具有水土保持或水利专业中级以上职称",
      "Technical conditions to plan soil conservation; authors hold at least an intermediate title",
    ),
    materials: [
      essential("项目立项文件及总平面布置图", "Project approval and general layout"),
      essential("土石方平衡及取弃土场资料", "Earthwork balance, borrow and spoil areas"),
      deferrable("地形图（1:2000）", "Topographic map 1:2000"),
    ],
    selfService: t(
      "生产建设单位有能力的可以自行编制；征占地不足 5 公顷的填报报告表",
      "An able owner may write it itself; below 5 hectares a form is enough",
    ),
  },
  {
    code: "SL-002",
    name: t("洪水（防洪）影响评价报告编制", "Flood impact assessment"),
    categoryCode: "SL",
    departmentCode: "SLJ",
    tradeCode: "water",
    legalBasis: [
      law("《中华人民共和国防洪法》", "Flood Control Law", 33),
      law("《中华人民共和国防洪法》", "Flood Control Law", 27),
    ],
    matterCodes: ["SP-HS"],
    deliverable: t(
      "《洪水影响评价报告》（报批版）及壅水计算附图",
      "Flood impact assessment for approval with backwater maps",
    ),
    limitWorkingDays: 30,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [40_000, 120_000],
    qualification: t(
      "水利行业工程设计或工程咨询资信乙级以上",
      "Hydraulic design or consulting, class B or above",
    ),
    materials: [
      essential(
        "工程初步设计（跨河、临河部分）",
        "Preliminary design of the parts across or along the river",
      ),
      essential("河道断面及水文资料", "River sections and hydrological data"),
      deferrable("防洪评价范围内相关方意见", "Opinions of parties within the area"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "SL-003",
    name: t("建设项目水资源论证报告编制", "Water resources study"),
    categoryCode: "SL",
    departmentCode: "SLJ",
    tradeCode: "water",
    legalBasis: [
      law("《取水许可和水资源费征收管理条例》", "Regulations on Water Abstraction Permits and Fees", 11),
    ],
    matterCodes: ["SP-QS"],
    deliverable: t(
      "《水资源论证报告书（表）》报批稿及用水平衡图",
      "Water resources study for approval with water balance",
    ),
    limitWorkingDays: 30,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [25_000, 80_000],
    qualification: t(
      "水利行业水文水资源专业能力，编制负责人具有水文水资源高级职称",
      "Ability in hydrology; the lead holds a senior title in water resources",
    ),
    materials: [
      essential("用水工艺及年用水量测算", "Water-using process and yearly demand"),
      essential("水源情况及取水地点坐标", "Source and coordinates of abstraction"),
      deferrable("第三方承诺或补偿协议", "Commitments to or agreements with third parties"),
    ],
    selfService: t(
      "已完成水资源区域评估的区域，实行告知承诺，填报论证表即可",
      "Where a regional assessment exists a signed commitment and a form are enough",
    ),
  },
];
