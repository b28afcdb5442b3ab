import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, t } from "../text.ts";

const byDepartment = t(
  "审批部门依法自行组织或者委托技术评审的，由部门承担费用，申请人不再委托",
  "Where the department organises the review by law it bears the cost, and the applicant commissions none",
);
const independent = (zh: string, en: string) =>
  t(
    `${zh}；与被评审成果的编制单位无隶属关系或者其他利害关系`,
    `${en}; not related to the body that wrote what is reviewed`,
  );
const underReview = essential(
  "被评审成果（送审稿）及附件、附图",
  "The report under review with annexes and drawings",
);
const opinions = deferrable("专家意见及修改说明", "Opinions of experts and the answers to them");

type Review = Omit<
  ServiceItemSeed,
  "priceMode" | "priceDocumentId" | "quantity" | "selfService" | "materials"
>;

const review = (item: Review): ServiceItemSeed => ({
  ...item,
  priceMode: "market",
  priceDocumentId: null,
  quantity: null,
  materials: [underReview, opinions],
  selfService: byDepartment,
});

/** Who examines a report may not have written it: each names the item whose result it examines. */
export const reviewItems: readonly ServiceItemSeed[] = [
  review({
    code: "HJ-005",
    reviewsItem: "HJ-002",
    name: t("环境影响报告书技术评估", "Technical assessment of environmental report books"),
    categoryCode: "HJ",
    departmentCode: "HBJ",
    tradeCode: "environment",
    legalBasis: [
      law(
        "《建设项目环境保护管理条例》",
        "Regulations on Environmental Protection of Construction Projects",
        9,
      ),
    ],
    matterCodes: ["SP-HP"],
    deliverable: t(
      "《环境影响报告书技术评估报告》及专家评审意见",
      "Technical assessment with the experts' opinions",
    ),
    limitWorkingDays: 15,
    usualYuan: [8_000, 26_000],
    qualification: independent(
      "具有环境影响评价工程师 3 名以上和相应专业的评审专家",
      "Three or more environmental impact engineers and experts of the disciplines concerned",
    ),
  }),
  review({
    code: "ZX-005",
    reviewsItem: "ZX-001",
    name: t("可行性研究报告咨询评估", "Assessment of feasibility studies"),
    categoryCode: "ZX",
    departmentCode: "FGW",
    tradeCode: "consulting",
    legalBasis: [law("《政府投资条例》", "Government Investment Regulations", 11)],
    matterCodes: ["SP-KY"],
    deliverable: t("《可行性研究报告评估报告》", "Assessment of the feasibility study"),
    limitWorkingDays: 15,
    usualYuan: [10_000, 45_000],
    qualification: independent(
      "工程咨询单位甲级资信评价等级",
      "Engineering consultant with a class A rating",
    ),
  }),
  review({
    code: "ZX-006",
    reviewsItem: "ZX-003",
    name: t("固定资产投资项目节能评审", "Review of energy conservation reports"),
    categoryCode: "ZX",
    departmentCode: "GXJ",
    tradeCode: "consulting",
    legalBasis: [
      law(
        "《固定资产投资项目节能审查办法》",
        "Measures on Energy Conservation Review of Fixed-Asset Projects",
        10,
      ),
    ],
    matterCodes: ["SP-JN"],
    deliverable: t("《节能评审意见》及专家组名单", "Opinion on energy conservation with the list of experts"),
    limitWorkingDays: 10,
    usualYuan: [6_000, 20_000],
    qualification: independent(
      "工程咨询单位乙级以上资信评价等级",
      "Engineering consultant of class B or above",
    ),
  }),
  review({
    code: "SL-004",
    reviewsItem: "SL-001",
    name: t("水土保持方案技术评审", "Technical review of soil conservation plans"),
    categoryCode: "SL",
    departmentCode: "SLJ",
    tradeCode: "water",
    legalBasis: [
      law(
        "《生产建设项目水土保持方案管理办法》",
        "Measures on Soil and Water Conservation Plans of Projects",
        12,
      ),
    ],
    matterCodes: ["SP-SB"],
    deliverable: t("《水土保持方案技术评审意见》", "Technical review opinion"),
    limitWorkingDays: 10,
    usualYuan: [5_000, 15_000],
    qualification: independent(
      "具有水土保持高级工程师 2 名以上",
      "Two or more senior engineers of soil and water conservation",
    ),
  }),
  review({
    code: "DZ-005",
    reviewsItem: "DZ-002",
    name: t("矿山地质环境保护与土地复垦方案评审", "Review of mine protection and reclamation plans"),
    categoryCode: "DZ",
    departmentCode: "ZGJ",
    tradeCode: "geology",
    legalBasis: [law("《矿山地质环境保护规定》", "Provisions on the Protection of Mine Environments", 13)],
    matterCodes: ["SP-CK"],
    deliverable: t("《方案评审意见书》及专家签字表", "Review opinion with the experts' signatures"),
    limitWorkingDays: 20,
    usualYuan: [12_000, 36_000],
    qualification: independent(
      "具有地质、采矿、土地专业高级工程师各 1 名以上",
      "A senior engineer each of geology, mining and land",
    ),
  }),
];
