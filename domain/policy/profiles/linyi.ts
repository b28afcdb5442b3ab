import type { Policy } from "../policy.ts";
import { defaultPolicy } from "./default.ts";

/** A closed list of fee items; only decoupled agencies enter. The published price binds as it is. */
export const linyiPolicy: Policy = {
  ...defaultPolicy,
  profile: "linyi",
  title: { zh: "临沂规则", en: "Linyi rules" },
  source: {
    title: {
      zh: "临沂市行政审批中介服务收费目录清单（示例）",
      en: "Linyi catalogue of intermediary service fees (illustrative)",
    },
    clause: "3",
  },
  sectorRatioBp: {
    industry: 10_000,
    modern_service: 10_000,
    traditional_service: 10_000,
    real_estate: 10_000,
    public_body: 10_000,
    other: 10_000,
  },
};
