import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, t } from "../text.ts";

export const geologyItems: readonly ServiceItemSeed[] = [
  {
    code: "DZ-001",
    name: t("地质灾害危险性评估", "Geological hazard assessment"),
    categoryCode: "DZ",
    departmentCode: "ZGJ",
    tradeCode: "geology",
    legalBasis: [law("《地质灾害防治条例》", "Regulations on the Prevention of Geological Disasters", 21)],
    matterCodes: ["SP-YS", "SP-YD"],
    deliverable: t(
      "《地质灾害危险性评估报告》及专家审查意见",
      "Hazard assessment report with expert opinion",
    ),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [18_000, 60_000],
    qualification: t(
      "地质灾害评估和治理工程勘查设计资质乙级以上",
      "Qualification for geological hazard assessment, class B or above",
    ),
    materials: [
      essential("用地范围拐点坐标", "Corner coordinates of the site"),
      essential("工程概况及总平面布置图", "Description and layout of the works"),
      deferrable("区域地质资料", "Regional geological data"),
    ],
    selfService: t(
      "已完成区域地质灾害危险性评估的，直接使用区域成果，无需单独编制",
      "Where a regional assessment exists it is used and no separate one is needed",
    ),
  },
  {
    code: "DZ-002",
    name: t("矿山地质环境保护与土地复垦方案编制", "Mine environment protection and reclamation plan"),
    categoryCode: "DZ",
    departmentCode: "ZGJ",
    tradeCode: "geology",
    legalBasis: [
      law("《矿山地质环境保护规定》", "Provisions on the Protection of the Mine Environment", 12),
      law("《土地复垦条例》", "Land Reclamation Regulations", 11),
    ],
    matterCodes: ["SP-CK"],
    deliverable: t(
      "《矿山地质环境保护与土地复垦方案》及附图附表",
      "Protection and reclamation plan with maps and tables",
    ),
    limitWorkingDays: 40,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [60_000, 180_000],
    qualification: t(
      "具备矿山地质环境调查与土地复垦规划能力，项目负责人具有地质高级职称",
      "Ability in mine surveys and reclamation planning; the lead is a senior geologist",
    ),
    materials: [
      essential("采矿许可证或划定矿区范围批复", "Mining permit or approved mining area"),
      essential("矿产资源开发利用方案", "Plan of exploitation"),
      deferrable("土地利用现状图", "Map of present land use"),
    ],
    selfService: t("采矿权申请人具备能力的可以自行编制", "An able applicant may write it itself"),
  },
  {
    code: "DZ-003",
    name: t("建设项目压覆矿产资源调查评估", "Survey of minerals built over"),
    categoryCode: "DZ",
    departmentCode: "ZGJ",
    tradeCode: "geology",
    legalBasis: [
      law(
        "《关于进一步做好建设项目压覆重要矿产资源审批管理工作的通知》（国土资发〔2010〕137号）",
        "Notice on Approving Projects Built over Important Minerals (No. 137 of 2010)",
        t("全文", "whole document"),
      ),
    ],
    matterCodes: ["SP-YF", "SP-YD"],
    deliverable: t("《压覆矿产资源调查评估报告》及储量估算图", "Survey report with estimate of reserves"),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [15_000, 50_000],
    qualification: t(
      "具备矿产地质勘查能力，编制人员具有地质矿产专业中级以上职称",
      "Ability in mineral exploration; authors hold at least an intermediate title",
    ),
    materials: [
      essential("用地范围拐点坐标", "Corner coordinates of the site"),
      essential("项目选址意见或用地预审文件", "Site opinion or land pre-review"),
    ],
    selfService: t(
      "可先在自然资源部门网上自助查询，无压覆的无需编制",
      "A free online query comes first; without minerals no report is needed",
    ),
  },
  {
    code: "DZ-004",
    name: t("使用林地可行性报告编制", "Feasibility report on the use of forest land"),
    categoryCode: "DZ",
    departmentCode: "LYJ",
    tradeCode: "geology",
    legalBasis: [
      law("《中华人民共和国森林法》", "Forest Law", 37),
      law("《建设项目使用林地审核审批管理办法》", "Measures on the Use of Forest Land by Projects", 7),
    ],
    matterCodes: ["SP-LD"],
    deliverable: t(
      "《使用林地可行性报告》或《使用林地现状调查表》及林地矢量数据",
      "Feasibility report or survey form with vector data",
    ),
    limitWorkingDays: 15,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [12_000, 40_000],
    qualification: t(
      "林业调查规划设计资质丙级以上",
      "Forestry survey and design qualification, class C or above",
    ),
    materials: [
      essential("用地范围矢量数据", "Vector data of the site"),
      essential("项目批准文件", "Project approval"),
      deferrable("林权证明或补偿协议", "Forest title or compensation agreement"),
    ],
    selfService: t(
      "使用林地面积较小的，可由申请人填报现状调查表",
      "For small areas the applicant may fill in the survey form itself",
    ),
  },
];
