import { toFen, type Fen } from "#domain/shared/money.ts";
import type { QuantityKey } from "#domain/fee/price.ts";
import type { Bilingual, PriceDocumentSeed } from "../../generate/types-reference.ts";
import { t } from "../text.ts";
import { rates, yuan } from "./tables.ts";

const authority = t("沂州市发展和改革委员会", "Yizhou Development and Reform Commission");
const surveyTitle = t("沂州市测绘服务收费标准", "Yizhou fees for surveying services");
const testingTitle = t(
  "沂州市工程与公共场所检测收费标准",
  "Yizhou fees for testing of works and public places",
);
const price = (amount: number): Fen => toFen(yuan(amount));

function city(
  id: string,
  number: string,
  title: Bilingual,
  clause: string,
  validFrom: string,
  rule: PriceDocumentSeed["rule"],
): PriceDocumentSeed {
  return { id, number, title, authority, clause, validFrom, validTo: null, rule, illustrative: true };
}

function perUnit(quantity: QuantityKey, amount: number, atLeast: number): PriceDocumentSeed["rule"] {
  return { mode: "perUnit", quantity, priceFen: price(amount), per: 1, minimumFen: price(atLeast) };
}

/** Documents of the invented city. The first is the one of the story: a range of 20,000–40,000 yuan. */
export const cityDocuments: readonly PriceDocumentSeed[] = [
  city(
    "YZ-2024-18",
    "沂发改价〔2024〕18号",
    t("沂州市建设项目环境影响报告表编制服务指导价", "Yizhou guided price for environmental report forms"),
    "第二条",
    "2024-04-01",
    { mode: "range", lowestFen: price(20_000), highestFen: price(40_000) },
  ),
  city(
    "YZ-2024-22",
    "沂发改价〔2024〕22号",
    t("沂州市水土保持方案编制服务指导价", "Yizhou guided price for soil and water conservation plans"),
    "第三条",
    "2024-05-01",
    {
      mode: "perUnit",
      quantity: "areaM2",
      priceFen: price(0.9),
      per: 1,
      minimumFen: price(25_000),
      maximumFen: price(240_000),
      floatBp: { down: 2_000, up: 2_000 },
    },
  ),
  city(
    "YZ-2023-41-LAND",
    "沂发改价〔2023〕41号",
    surveyTitle,
    "附表1 土地勘测定界",
    "2023-07-01",
    perUnit("areaM2", 0.45, 5_000),
  ),
  city(
    "YZ-2023-41-FLOOR",
    "沂发改价〔2023〕41号",
    surveyTitle,
    "附表2 房产面积测绘",
    "2023-07-01",
    perUnit("areaM2", 1.36, 3_000),
  ),
  city(
    "YZ-2023-41-ASBUILT",
    "沂发改价〔2023〕41号",
    surveyTitle,
    "附表3 竣工测绘（三测合一）",
    "2023-07-01",
    perUnit("areaM2", 2.2, 8_000),
  ),
  city(
    "YZ-2023-41-SETOUT",
    "沂发改价〔2023〕41号",
    surveyTitle,
    "附表4 规划放线（每点）",
    "2023-07-01",
    perUnit("count", 320, 4_000),
  ),
  city(
    "YZ-2023-41-CADASTRE",
    "沂发改价〔2023〕41号",
    surveyTitle,
    "附表5 不动产权籍测绘",
    "2023-07-01",
    perUnit("areaM2", 0.8, 3_000),
  ),
  city(
    "YZ-2023-56",
    "沂发改价〔2023〕56号",
    t("沂州市施工图设计文件审查收费标准", "Yizhou fees for the review of construction drawings"),
    "第四条",
    "2023-10-01",
    perUnit("areaM2", 2.4, 6_000),
  ),
  city(
    "YZ-2023-60-FIRE",
    "沂发改价〔2023〕60号",
    testingTitle,
    "附表1 消防设施检测",
    "2023-11-01",
    perUnit("areaM2", 1.8, 6_000),
  ),
  city(
    "YZ-2023-60-LIGHTNING",
    "沂发改价〔2023〕60号",
    testingTitle,
    "附表2 雷电防护装置检测（每点）",
    "2023-11-01",
    perUnit("count", 120, 2_000),
  ),
  city(
    "YZ-2023-60-INDOOR",
    "沂发改价〔2023〕60号",
    testingTitle,
    "附表3 室内环境检测（每点）",
    "2023-11-01",
    perUnit("count", 450, 2_000),
  ),
  city(
    "YZ-2023-60-HYGIENE",
    "沂发改价〔2023〕60号",
    testingTitle,
    "附表4 公共场所卫生检测（每点）",
    "2023-11-01",
    perUnit("count", 380, 1_500),
  ),
  city(
    "YZ-2022-09",
    "沂发改价〔2022〕9号",
    t("沂州市建设工程造价咨询服务指导价", "Yizhou guided price for construction cost consulting"),
    "附表",
    "2022-03-01",
    {
      mode: "tiered",
      quantity: "investmentFen",
      tiers: rates(
        [500, 3_600],
        [1_000, 3_200],
        [5_000, 2_600],
        [10_000, 2_200],
        [50_000, 1_800],
        [null, 1_400],
      ),
      floatBp: { down: 2_000, up: 2_000 },
      minimumFen: price(4_000),
    },
  ),
  city(
    "YZ-2022-33",
    "沂发改价〔2022〕33号",
    t("沂州市建设工程考古调查勘探收费标准", "Yizhou fees for archaeological surveys"),
    "第三条",
    "2022-09-01",
    perUnit("areaM2", 3.2, 20_000),
  ),
  city(
    "YZ-2022-47",
    "沂发改价〔2022〕47号",
    t("沂州市特种设备监督检验收费标准（每台）", "Yizhou fees for inspection of special equipment (per unit)"),
    "附表",
    "2022-12-01",
    perUnit("count", 1_450, 1_450),
  ),
  city(
    "YZ-2024-30",
    "沂发改价〔2024〕30号",
    t("沂州市入驻机构基础档案查询收费标准", "Yizhou fee for searches of archived survey data"),
    "第一条",
    "2024-07-01",
    { mode: "fixed", priceFen: price(120) },
  ),
];
