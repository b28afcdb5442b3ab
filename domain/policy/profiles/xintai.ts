import type { Policy } from "../policy.ts";
import { defaultPolicy } from "./default.ts";

/** Fees and times at most half of the statutory figure; A and B take government-investment work. */
export const xintaiPolicy: Policy = {
  ...defaultPolicy,
  profile: "xintai",
  title: { zh: "新泰规则", en: "Xintai rules" },
  source: {
    title: {
      zh: "新泰市中介机构信用等级管理办法（示例）",
      en: "Xintai measures on the grading of agencies (illustrative)",
    },
    clause: "8",
  },
  sectorRatioBp: {
    industry: 10_000,
    modern_service: 10_000,
    traditional_service: 10_000,
    real_estate: 10_000,
    public_body: 10_000,
    other: 10_000,
  },
  halfOfStatutory: true,
  serviceTimeBp: 5000,
};
