import type { Policy } from "../policy.ts";
import { defaultPolicy } from "./default.ts";

/** Unified published standards bind as they are; letters come from the yearly joint inspection. */
export const zouchengPolicy: Policy = {
  ...defaultPolicy,
  profile: "zoucheng",
  title: { zh: "邹城规则", en: "Zoucheng rules" },
  source: {
    title: {
      zh: "邹城市中介服务联合年检办法（示例）",
      en: "Zoucheng measures on the yearly joint inspection (illustrative)",
    },
    clause: "6",
  },
  sectorRatioBp: {
    industry: 10_000,
    modern_service: 10_000,
    traditional_service: 10_000,
    real_estate: 10_000,
    public_body: 10_000,
    other: 10_000,
  },
  credit: {
    ...defaultPolicy.credit,
    weightsBp: { owner: 3000, regulator: 5000, platform: 2000 },
    regulatorBp: { firstPass: 2000, inspection: 7000, department: 1000 },
  },
};
