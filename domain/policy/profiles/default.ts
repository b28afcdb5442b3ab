import { defaultCreditPolicy } from "#domain/credit/policy.ts";
import { defaultAbnormallyLow } from "#domain/selection/abnormally-low.ts";
import { defaultNegotiation } from "#domain/selection/negotiation.ts";
import { defaultPriceRounds } from "#domain/selection/price-rounds.ts";
import { toFen } from "#domain/shared/money.ts";
import { defaultDeductions } from "../deductions.ts";
import { defaultPeriods } from "../periods.ts";
import type { Policy } from "../policy.ts";
import { defaultSectorTable } from "../sector-table.ts";

const anyAmount = { fromFen: toFen(0), toFen: null };

export const defaultPolicy: Policy = {
  profile: "default",
  version: 1,
  effectiveFrom: "2020-01-01",
  title: { zh: "通用规则", en: "Default rules" },
  source: {
    title: {
      zh: "网上中介服务超市管理办法（示例）",
      en: "Measures for the intermediary service market (illustrative)",
    },
    clause: "12",
  },
  sectorRatioBp: {
    industry: 4000,
    modern_service: 4000,
    traditional_service: 5000,
    real_estate: 6000,
    public_body: 4000,
    other: 6000,
  },
  sectorTable: defaultSectorTable,
  rangeRule: "ratioOfLower",
  halfOfStatutory: false,
  capMarketPriced: false,
  regional: { commitmentRequired: false },
  serviceTimeBp: 10_000,
  gradeGatePublic: ["A", "B", "provisional_b"],
  gradeGatePrivate: ["A", "B", "provisional_b", "C"],
  voluntaryNeeds: false,
  methods: {
    direct: { publicFunds: { fromFen: toFen(0), toFen: toFen(5_000_000) }, privateFunds: anyAmount },
    random: { publicFunds: anyAmount, privateFunds: anyAmount },
    lowest: { publicFunds: anyAmount, privateFunds: anyAmount },
    average: { publicFunds: { fromFen: toFen(5_000_000), toFen: toFen(50_000_000) }, privateFunds: null },
    best_value: { publicFunds: anyAmount, privateFunds: anyAmount },
    negotiated: { publicFunds: null, privateFunds: anyAmount },
  },
  directAfterFailedRounds: 2,
  minimumQuotes: {
    publicFunds: [3, 1],
    privateFunds: [2, 1],
    privateFast: 1,
    byMethod: { direct: 1, negotiated: 1, random: 2 },
  },
  fastLaneFen: toFen(5_000_000),
  largeNeedFen: toFen(20_000_000),
  tradingThresholdFen: toFen(100_000_000),
  periods: defaultPeriods,
  correctionRounds: 2,
  openEngagementsPerPractitioner: 5,
  provisionalPublicEngagements: 1,
  startPaymentLongestBp: 5000,
  credit: defaultCreditPolicy,
  deductions: defaultDeductions,
  abnormallyLow: defaultAbnormallyLow,
  priceRounds: defaultPriceRounds,
  negotiation: defaultNegotiation,
};
