import type { creditCodes } from "#domain/shared/codes/credit.ts";

export const creditRefusals = {
  "refusal.credit.score_mismatch": "信用分复算不符：记载为 {{stored}}，按公开事实复算为 {{computed}}。",
} as const satisfies Record<`refusal.${(typeof creditCodes)[number]}`, string>;
