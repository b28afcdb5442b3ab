import { toFen } from "#domain/shared/money.ts";
import type { Bilingual, PriceDocumentSeed } from "../../generate/types-reference.ts";
import { t } from "../text.ts";
import { brackets, rates, yuan } from "./tables.ts";

const planningCommission = t("原国家发展计划委员会", "Former State Development Planning Commission");
const ndrc = t("国家发展和改革委员会", "National Development and Reform Commission");
const aroundTwentyPercent = { down: 2_000, up: 2_000 };
const aroundQuarter = { down: 2_500, up: 2_500 };

/** 计价格〔2002〕125号: the coefficients of both its tables. */
const environmentalCoefficients = [
  {
    name: "industryBp",
    label: t("行业调整系数", "Industry coefficient"),
    values: [
      { bp: 10_000, label: t("邮电、房地产、仓储、机械加工等", "Post, real estate, storage, machining") },
      { bp: 8_000, label: t("社会服务、文教卫生等", "Social services, education, health") },
      {
        bp: 12_000,
        label: t(
          "化工、冶金、有色、黄金、煤炭、矿业、纺织、化纤、轻工、医药、区域",
          "Chemicals, metals, mining, textiles, medicine",
        ),
      },
    ],
  },
  {
    name: "sensitivityBp",
    label: t("环境敏感程度调整系数", "Sensitivity coefficient"),
    values: [
      { bp: 10_000, label: t("未分级", "Not classified") },
      { bp: 8_000, label: t("一般", "Ordinary") },
      { bp: 12_000, label: t("敏感", "Sensitive") },
    ],
  },
];

function historical(
  id: string,
  number: string,
  title: Bilingual,
  authority: Bilingual,
  clause: string,
  validFrom: string,
  rule: PriceDocumentSeed["rule"],
): PriceDocumentSeed {
  return { id, number, title, authority, clause, validFrom, validTo: null, rule, illustrative: true };
}

/** National tables as remembered: historical (market-priced since 2015), shipped only to show every kind of calculation. */
export const historicalDocuments: readonly PriceDocumentSeed[] = [
  historical(
    "JJG-2002-125-FORM",
    "计价格〔2002〕125号",
    t(
      "关于规范环境影响咨询收费有关问题的通知（报告表）",
      "Notice on fees for environmental consulting (report form)",
    ),
    t(
      "原国家发展计划委员会、国家环境保护总局",
      "Former State Development Planning Commission and Environmental Protection Administration",
    ),
    "附件 表1",
    "2002-03-01",
    {
      mode: "bracketPoint",
      quantity: "investmentFen",
      brackets: brackets([3_000, 1, 2], [20_000, 2, 4], [100_000, 4, 7], [null, 7, 7]),
      coefficients: environmentalCoefficients,
      floatBp: aroundTwentyPercent,
    },
  ),
  historical(
    "JJG-2002-125-BOOK",
    "计价格〔2002〕125号",
    t(
      "关于规范环境影响咨询收费有关问题的通知（报告书）",
      "Notice on fees for environmental consulting (report book)",
    ),
    t(
      "原国家发展计划委员会、国家环境保护总局",
      "Former State Development Planning Commission and Environmental Protection Administration",
    ),
    "附件 表1",
    "2002-03-01",
    {
      mode: "bracketPoint",
      quantity: "investmentFen",
      brackets: brackets(
        [3_000, 5, 6],
        [20_000, 6, 15],
        [100_000, 15, 35],
        [500_000, 35, 75],
        [1_000_000, 75, 110],
        [null, 110, 110],
      ),
      coefficients: environmentalCoefficients,
      floatBp: aroundTwentyPercent,
    },
  ),
  historical(
    "JJG-1999-1283",
    "计价格〔1999〕1283号",
    t(
      "建设项目前期工作咨询收费暂行规定（可行性研究报告）",
      "Provisional rules on fees for early project consulting (feasibility study)",
    ),
    planningCommission,
    "附件二",
    "1999-09-10",
    {
      mode: "bracketPoint",
      quantity: "investmentFen",
      brackets: brackets(
        [3_000, 6, 12],
        [10_000, 12, 28],
        [50_000, 28, 75],
        [100_000, 75, 110],
        [500_000, 110, 200],
        [null, 200, 200],
      ),
      coefficients: [],
      floatBp: aroundTwentyPercent,
    },
  ),
  historical(
    "JJG-1995-971",
    "计价格〔1995〕971号",
    t("关于房地产中介服务收费的通知（房地产价格评估）", "Notice on fees of real estate agencies (valuation)"),
    planningCommission,
    "第五条",
    "1995-07-17",
    {
      mode: "tiered",
      quantity: "assessedValueFen",
      tiers: rates(
        [100, 5_000],
        [1_000, 2_500],
        [2_000, 1_500],
        [5_000, 800],
        [8_000, 400],
        [10_000, 200],
        [null, 100],
      ),
    },
  ),
  historical(
    "JJG-1994-2017",
    "计价格〔1994〕2017号",
    t("关于土地价格评估收费的通知（宗地地价评估）", "Notice on fees for land valuation (parcels)"),
    planningCommission,
    "第四条",
    "1994-12-16",
    {
      mode: "tiered",
      quantity: "assessedValueFen",
      tiers: rates(
        [100, 4_000],
        [200, 3_000],
        [1_000, 2_000],
        [2_000, 1_500],
        [5_000, 800],
        [10_000, 400],
        [null, 100],
      ),
    },
  ),
  historical(
    "FGJG-2009-2914",
    "发改价格〔2009〕2914号",
    t("资产评估收费管理办法（计件收费）", "Measures on fees for asset appraisal"),
    ndrc,
    "附件",
    "2009-12-18",
    {
      mode: "tiered",
      quantity: "assessedValueFen",
      tiers: rates(
        [100, 12_000],
        [1_000, 5_000],
        [5_000, 1_600],
        [10_000, 1_000],
        [100_000, 200],
        [null, 130],
      ),
      floatBp: aroundQuarter,
    },
  ),
  historical(
    "JJG-2002-1980",
    "计价格〔2002〕1980号",
    t(
      "招标代理服务收费管理暂行办法（服务招标）",
      "Provisional measures on fees of tendering agencies (services)",
    ),
    planningCommission,
    "附件",
    "2003-01-01",
    {
      mode: "tiered",
      quantity: "contractValueFen",
      tiers: rates([100, 15_000], [500, 8_000], [1_000, 4_500], [5_000, 2_500], [10_000, 1_000], [null, 500]),
      floatBp: aroundTwentyPercent,
      minimumFen: toFen(yuan(3_000)),
    },
  ),
];
