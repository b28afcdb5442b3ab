import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

export const appraisalItems: readonly ServiceItemSeed[] = [
  {
    code: "PG-001",
    name: t("国有资产评估", "Appraisal of state assets"),
    categoryCode: "PG",
    departmentCode: "GZW",
    tradeCode: "appraisal",
    legalBasis: [
      law("《中华人民共和国企业国有资产法》", "Law on State-owned Assets of Enterprises", 47),
      law("《中华人民共和国资产评估法》", "Asset Appraisal Law", 3),
    ],
    matterCodes: ["SP-ZP"],
    deliverable: t("《资产评估报告》、评估说明及评估明细表", "Appraisal report, explanation and schedules"),
    limitWorkingDays: 20,
    priceMode: "guided",
    priceDocumentId: "FGJG-2009-2914",
    quantity: "assessedValueFen",
    usualYuan: [12_000, 90_000],
    qualification: t(
      "资产评估机构备案公告，项目由两名以上资产评估师签字",
      "Filed appraisal firm; signed by at least two asset appraisers",
    ),
    materials: [
      essential("经济行为批准文件", "Approval of the transaction"),
      essential("评估基准日资产负债表及资产清单", "Balance sheet and list of assets at the valuation date"),
      deferrable("产权登记证及权属证明", "Proof of title"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "PG-002",
    name: t("土地使用权价格评估", "Valuation of land use rights"),
    categoryCode: "PG",
    departmentCode: "ZGJ",
    tradeCode: "appraisal",
    legalBasis: [
      law(
        "《中华人民共和国城镇国有土地使用权出让和转让暂行条例》",
        "Provisional Regulations on the Grant and Transfer of Urban Land Use Rights",
        45,
      ),
    ],
    matterCodes: ["SP-TD"],
    deliverable: t(
      "《土地估价报告》《土地估价技术报告》及电子备案回执",
      "Land valuation report, technical report and filing receipt",
    ),
    limitWorkingDays: 15,
    priceMode: "guided",
    priceDocumentId: "JJG-1994-2017",
    quantity: "assessedValueFen",
    usualYuan: [8_000, 50_000],
    qualification: t(
      "土地估价机构备案，项目由两名以上土地估价专业人员签字",
      "Filed land valuation firm; signed by at least two land valuers",
    ),
    materials: [
      essential("土地权属证明", "Title to the land"),
      essential("规划条件或现状用途证明", "Planning conditions or proof of present use"),
      deferrable("宗地图及红线图", "Parcel map and boundary"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "PG-003",
    name: t("房地产价格评估", "Real estate valuation"),
    categoryCode: "PG",
    departmentCode: "ZJJ",
    tradeCode: "appraisal",
    legalBasis: [
      law("《国有土地上房屋征收与补偿条例》", "Regulations on Expropriation of Houses on State Land", 19),
    ],
    matterCodes: ["SP-ZS"],
    deliverable: t("《房地产估价报告》（整体及分户）", "Valuation report, as a whole and by household"),
    limitWorkingDays: 15,
    priceMode: "guided",
    priceDocumentId: "JJG-1995-971",
    quantity: "assessedValueFen",
    usualYuan: [10_000, 60_000],
    qualification: t(
      "房地产估价机构二级以上备案，项目由两名以上注册房地产估价师签字",
      "Valuation firm of class 2 or above; signed by at least two registered valuers",
    ),
    materials: [
      essential("征收范围及房屋调查登记资料", "Area of expropriation and register of houses"),
      essential("房屋权属证明", "Title to the houses"),
      deferrable("装饰装修及附属物清单", "List of fittings and outbuildings"),
    ],
    selfService: licensedBodyOnly,
  },
];
