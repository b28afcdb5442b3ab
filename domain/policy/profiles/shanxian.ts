import type { Policy } from "../policy.ts";
import { defaultPolicy } from "./default.ts";

/** At most 40 / 50 / 60 % of the provincial price; a range counts at its lower bound. Silent on other sectors. */
export const shanxianPolicy: Policy = {
  ...defaultPolicy,
  profile: "shanxian",
  title: { zh: "单县规则", en: "Shanxian rules" },
  source: {
    title: {
      zh: "单县中介服务收费管理规定（示例）",
      en: "Shanxian provisions on intermediary service fees (illustrative)",
    },
    clause: "5",
  },
  sectorRatioBp: { industry: 4000, modern_service: 4000, traditional_service: 5000, real_estate: 6000 },
  rangeRule: "ratioOfLower",
};
