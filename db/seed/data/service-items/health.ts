import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

export const healthItems: readonly ServiceItemSeed[] = [
  {
    code: "WS-001",
    name: t("职业病（放射）危害预评价", "Assessment of occupational and radiation hazards"),
    categoryCode: "WS",
    departmentCode: "WJW",
    tradeCode: "health",
    legalBasis: [
      law("《中华人民共和国职业病防治法》", "Law on Prevention of Occupational Diseases", 17),
      law("《放射诊疗管理规定》", "Provisions on Radiological Diagnosis and Treatment", 11),
    ],
    matterCodes: ["SP-FS"],
    deliverable: t(
      "《职业病（放射性）危害预评价报告》及专家评审意见",
      "Hazard assessment report with expert opinion",
    ),
    limitWorkingDays: 20,
    priceMode: "market",
    priceDocumentId: null,
    quantity: null,
    usualYuan: [12_000, 45_000],
    qualification: t(
      "职业卫生（放射卫生）技术服务机构资质乙级以上",
      "Occupational or radiological health service licence, class B or above",
    ),
    materials: [
      essential("可行性研究报告或设备技术参数", "Feasibility study or equipment data"),
      essential("平面布置图及屏蔽设计", "Layout and shielding design"),
      deferrable("类比检测数据", "Data of comparable sites"),
    ],
    selfService: t(
      "危害一般的建设项目，建设单位可以自行组织评价（放射诊疗除外）",
      "For ordinary hazards the owner may assess itself, radiology excepted",
    ),
  },
  {
    code: "WS-002",
    name: t("公共场所卫生检测", "Hygiene testing of public places"),
    categoryCode: "WS",
    departmentCode: "WJW",
    tradeCode: "health",
    legalBasis: [law("《公共场所卫生管理条例实施细则》", "Rules on Hygiene of Public Places", 23)],
    matterCodes: ["SP-GW"],
    deliverable: t("《公共场所卫生检测（评价）报告》", "Hygiene test report"),
    limitWorkingDays: 7,
    priceMode: "fixed",
    priceDocumentId: "YZ-2023-60-HYGIENE",
    quantity: "count",
    usualYuan: [1_500, 9_000],
    qualification: t(
      "检验检测机构资质认定（CMA），能力附表含公共场所卫生指标",
      "CMA accreditation covering hygiene of public places",
    ),
    materials: [
      essential("场所平面图及通风设施说明", "Floor plan and ventilation"),
      deferrable("卫生管理制度", "Hygiene rules of the place"),
    ],
    selfService: licensedBodyOnly,
  },
];
