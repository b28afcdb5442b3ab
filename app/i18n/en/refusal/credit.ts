import type { creditRefusals as zh } from "../../zh-CN/refusal/credit.ts";

export const creditRefusals: Record<keyof typeof zh, string> = {
  "refusal.credit.score_mismatch":
    "The score does not hold: {{stored}} is recorded, the published facts give {{computed}}.",
};
