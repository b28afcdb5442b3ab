import type { ItemContent } from "#domain/catalogue/item.ts";
import { toFen } from "#domain/shared/money.ts";
import { t } from "./text.ts";

type ItemRules = Pick<ItemContent, "qualification" | "applicability">;

const zones = ["沂州高新技术产业开发区", "沂州经济开发区"];

/** Items whose requirement and conditions are told as rules; all others carry the sentence of the list alone. */
export const rulesOfItem: Readonly<Partial<Record<string, ItemRules>>> = {
  "SL-001": {
    qualification: {
      allOf: [],
      anyOf: [
        t("工程咨询单位资信证书（水利水电）", "Rating of an engineering consultant, hydraulic works"),
        t("水土保持方案编制单位水平评价证书", "Level certificate for soil and water conservation plans"),
      ],
    },
    applicability: [
      { effect: "exempt", areaBelowM2: 1_000, basis: "水保〔2019〕160号 第二条" },
      { effect: "provided_by_department", zones, basis: "沂州市区域评估成果应用办法 第五条" },
    ],
  },
  "JC-002": {
    qualification: {
      allOf: [
        t("雷电防护装置检测资质证", "Licence to test lightning protection"),
        t("检验检测机构资质认定证书（CMA）", "Accreditation of a testing body (CMA)"),
      ],
      anyOf: [],
    },
    applicability: [{ effect: "exempt", areaBelowM2: 200, basis: "沂州市防雷减灾管理办法 第九条" }],
  },
  "SJ-002": {
    qualification: {
      allOf: [],
      anyOf: [
        t("施工图审查机构认定书", "Recognition as a body that reviews drawings"),
        t("施工图审查机构认定书（一类）", "Recognition as a body that reviews drawings, class 1"),
      ],
    },
    applicability: [
      {
        effect: "downgraded",
        areaBelowM2: 500,
        investmentBelowFen: toFen(100_000_000),
        basis: "沂州市小型低风险工程审批办法 第六条",
      },
    ],
  },
  "DZ-001": {
    qualification: {
      allOf: [t("地质灾害防治单位资质证书", "Licence for the prevention of geological hazards")],
      anyOf: [],
    },
    applicability: [{ effect: "provided_by_department", zones, basis: "沂州市区域评估成果应用办法 第四条" }],
  },
};
