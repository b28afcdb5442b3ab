import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

const surveyor = (zh: string, en: string) =>
  t(
    `测绘资质证书乙级以上，专业范围含${zh}；项目负责人为注册测绘师或测绘高级工程师`,
    `Surveying licence of class B or above covering ${en}; led by a registered surveyor or senior engineer`,
  );
const registrationRules = (article: number) =>
  law("《不动产登记暂行条例实施细则》", "Rules for the Registration of Real Estate", article);

export const surveyingItems: readonly ServiceItemSeed[] = [
  {
    code: "CH-001",
    name: t("土地勘测定界", "Land boundary survey"),
    categoryCode: "CH",
    departmentCode: "ZGJ",
    tradeCode: "surveying",
    legalBasis: [
      law("《中华人民共和国土地管理法实施条例》", "Regulations for the Land Administration Law", 24),
    ],
    matterCodes: ["SP-YD"],
    deliverable: t(
      "《土地勘测定界技术报告书》、勘测定界图及坐标成果",
      "Boundary survey report, map and coordinates",
    ),
    limitWorkingDays: 10,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-41-LAND",
    quantity: "areaM2",
    usualYuan: [4_000, 30_000],
    qualification: surveyor("地籍测绘、不动产测绘", "cadastral surveying"),
    materials: [
      essential("用地批准文件或规划条件", "Land approval or planning conditions"),
      essential("拟用地范围示意图", "Sketch of the intended site"),
      deferrable("权属界线协议书", "Agreement on boundaries"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "CH-002",
    name: t("房产面积测绘", "Floor area survey"),
    categoryCode: "CH",
    departmentCode: "ZJJ",
    tradeCode: "surveying",
    legalBasis: [law("《房产测绘管理办法》", "Measures on Real Estate Surveying", 6)],
    matterCodes: ["SP-YZ", "SP-BD"],
    deliverable: t(
      "《房产测绘（预测）成果报告书》及分层分户平面图",
      "Floor area report with plans by storey and unit",
    ),
    limitWorkingDays: 10,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-41-FLOOR",
    quantity: "areaM2",
    usualYuan: [8_000, 60_000],
    qualification: surveyor("房产测绘、不动产测绘", "real estate surveying"),
    materials: [
      essential("建设工程规划许可证及附图", "Planning permit with drawings"),
      essential("经审查的建筑施工图", "Reviewed building drawings"),
      deferrable("公用建筑面积分摊协议", "Agreement on shared areas"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "CH-003",
    name: t(
      "建设工程竣工测绘（规划、土地、房产三测合一）",
      "As-built survey (planning, land and floor area in one)",
    ),
    categoryCode: "CH",
    departmentCode: "ZGJ",
    tradeCode: "surveying",
    legalBasis: [
      law("《中华人民共和国城乡规划法》", "Urban and Rural Planning Law", 45),
      registrationRules(35),
    ],
    matterCodes: ["SP-GY", "SP-LY"],
    deliverable: t(
      "《竣工测绘成果报告》1 式 3 份、CGCS2000 坐标系矢量数据",
      "As-built survey report, three copies, and vector data in CGCS2000",
    ),
    limitWorkingDays: 10,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-41-ASBUILT",
    quantity: "areaM2",
    usualYuan: [12_000, 90_000],
    qualification: surveyor("工程测量、不动产测绘", "engineering and real estate surveying"),
    materials: [
      essential("建设工程规划许可证及总平面图", "Planning permit and layout"),
      essential("竣工图", "As-built drawings"),
      deferrable("地下管线竣工资料", "Records of underground pipes"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "CH-004",
    name: t("建设工程规划放线测量", "Setting-out survey"),
    categoryCode: "CH",
    departmentCode: "ZGJ",
    tradeCode: "surveying",
    legalBasis: [law("《中华人民共和国城乡规划法》", "Urban and Rural Planning Law", 43)],
    matterCodes: ["SP-GH"],
    deliverable: t("《规划放线测量报告》及放线成果图", "Setting-out report and map"),
    limitWorkingDays: 5,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-41-SETOUT",
    quantity: "count",
    usualYuan: [3_000, 12_000],
    qualification: surveyor("工程测量", "engineering surveying"),
    materials: [
      essential("批准的总平面图电子文件", "Approved layout as a file"),
      essential("建筑单体定位坐标", "Coordinates of the buildings"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "CH-005",
    name: t("不动产权籍测绘", "Cadastral survey for registration"),
    categoryCode: "CH",
    departmentCode: "ZGJ",
    tradeCode: "surveying",
    legalBasis: [
      law("《不动产登记暂行条例》", "Provisional Regulations on the Registration of Real Estate", 16),
      registrationRules(35),
    ],
    matterCodes: ["SP-BD"],
    deliverable: t(
      "《不动产权籍调查成果报告》、宗地图和房屋平面图",
      "Cadastral report, parcel map and floor plans",
    ),
    limitWorkingDays: 8,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-41-CADASTRE",
    quantity: "areaM2",
    usualYuan: [5_000, 40_000],
    qualification: surveyor("不动产测绘", "real estate surveying"),
    materials: [
      essential("土地权属来源材料", "Source of the land title"),
      essential("规划核实及竣工验收材料", "Planning verification and acceptance"),
    ],
    selfService: t(
      "已完成竣工测绘三测合一的，直接共享成果，无需另行测绘",
      "The all-in-one as-built survey is reused and no other is needed",
    ),
  },
];
