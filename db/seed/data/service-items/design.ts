import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

const qualityRegulations = (article: number) =>
  law("《建设工程质量管理条例》", "Regulations on the Quality of Construction", article);

export const designItems: readonly ServiceItemSeed[] = [
  {
    code: "SJ-001",
    name: t("修建性详细规划及规划设计方案编制", "Site plan and planning design"),
    categoryCode: "SJ",
    departmentCode: "ZGJ",
    tradeCode: "design",
    legalBasis: [law("《中华人民共和国城乡规划法》", "Urban and Rural Planning Law", 40)],
    matterCodes: ["SP-GH"],
    deliverable: t(
      "规划设计方案文本、总平面图及日照分析报告",
      "Planning design, layout and sunlight analysis",
    ),
    limitWorkingDays: 30,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [45_000, 200_000],
    qualification: t(
      "城乡规划编制资质乙级或建筑行业设计资质乙级以上",
      "Planning licence of class B or architectural design licence of class B or above",
    ),
    materials: [
      essential("规划条件及用地红线图", "Planning conditions and site boundary"),
      essential("现状地形图（1:500）", "Topographic map 1:500"),
      deferrable("地下管线综合图", "Map of underground pipes"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "SJ-002",
    // The drawings under review include the survey they rest on (Article 3 of the Measures).
    reviewsItem: "SJ-003",
    name: t("施工图设计文件审查", "Review of construction drawings"),
    categoryCode: "SJ",
    departmentCode: "ZJJ",
    tradeCode: "design",
    legalBasis: [
      qualityRegulations(11),
      law(
        "《房屋建筑和市政基础设施工程施工图设计文件审查管理办法》",
        "Measures on the Review of Construction Drawings",
        3,
      ),
    ],
    matterCodes: ["SP-SJ", "SP-SG"],
    deliverable: t(
      "《施工图设计文件审查合格书》及审查意见告知书",
      "Certificate of drawing review with list of opinions",
    ),
    limitWorkingDays: 15,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-56",
    quantity: "areaM2",
    usualYuan: [15_000, 110_000],
    qualification: t(
      "省住房城乡建设主管部门公布的施工图审查机构，审查人员专业配套",
      "Review body on the provincial list with reviewers for every discipline",
    ),
    materials: [
      essential("全套施工图及计算书", "Complete drawings and calculations"),
      essential("岩土工程勘察报告", "Geotechnical report"),
      deferrable("建筑节能、绿色建筑专篇", "Chapters on energy and green building"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "SJ-003",
    name: t("岩土工程勘察", "Geotechnical investigation"),
    categoryCode: "SJ",
    departmentCode: "ZJJ",
    tradeCode: "design",
    legalBasis: [qualityRegulations(5)],
    matterCodes: ["SP-SJ", "SP-SG"],
    deliverable: t(
      "《岩土工程勘察报告（详细勘察）》及原始记录",
      "Detailed geotechnical report with raw records",
    ),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [30_000, 160_000],
    qualification: t(
      "工程勘察岩土工程专业乙级以上，项目负责人为注册土木工程师（岩土）",
      "Geotechnical licence of class B or above; led by a registered geotechnical engineer",
    ),
    materials: [
      essential("建筑总平面图及勘察任务书", "Layout and terms of the investigation"),
      essential("场地地下管线资料", "Data of pipes under the site"),
    ],
    selfService: licensedBodyOnly,
  },
];
