import type { drawRefusals as zh } from "../../zh-CN/refusal/draw.ts";

export const drawRefusals: Record<keyof typeof zh, string> = {
  "refusal.draw.not_yet": "The draw's instant is {{drawAt}}; nothing can be entered or revealed before it.",
  "refusal.draw.no_round_left":
    "The rounds to which this notice committed are used up; this one cannot be voided.",
  "refusal.draw.over": "This round of the draw is over.",
  "refusal.draw.own_void": "A void is confirmed by another person than the one who asked for it.",
  "refusal.draw.reason_missing": "Write the reason for the void; it will be public.",
  "refusal.draw.same_officer":
    "The public value is entered by two persons; you have entered it in another role.",
  "refusal.draw.value_fixed": "The public value is fixed; nothing more can be entered.",
  "refusal.draw.value_form":
    "Enter the issue or the place as seen, and {{fewest}} to {{most}} digits; dice show 1 to 6 only.",
  "refusal.draw.value_missing": "Two persons have not yet entered the public value; nothing can be revealed.",
  "refusal.draw.value_none": "This draw uses no public value.",
  "refusal.draw.void_not_asked": "Nobody has asked for a void.",
  "refusal.draw.void_too_late": "The draw's instant has come; from it on nobody can void this round.",
  "refusal.draw.witness_form": "A witness's secret is 64 hexadecimal characters, or empty to have one made.",
  "refusal.draw.witness_too_late": "A witness commits after the freeze and before the draw's instant.",
  "refusal.draw.witnessed": "This round has a witness already.",
};
