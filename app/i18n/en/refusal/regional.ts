import type { regionalRefusals as zh } from "../../zh-CN/refusal/regional.ts";

export const regionalRefusals: Record<keyof typeof zh, string> = {
  "refusal.regional.corner_invalid":
    'Line {{line}} of the area is no corner: give "longitude, latitude" in degrees of WGS84.',
  "refusal.regional.ring_too_short": "An area has at least three corners.",
  "refusal.regional.corners_too_many": "An area has at most {{most}} corners.",
  "refusal.regional.extent_missing":
    "Say what it covers: project codes, an area or a zone, at least one of them.",
  "refusal.regional.project_code_invalid": "{{code}} is no project code.",
  "refusal.regional.days_reversed": "It cannot end before it begins.",
  "refusal.regional.item_unknown": "The list has no item {{item}}.",
  "refusal.regional.item_elsewhere":
    "Item {{item}} belongs to another department; that department enters its results.",
  "refusal.regional.commitment_missing":
    "By the policy of this place owners sign a commitment before they use a regional result: write its text.",
  "refusal.regional.reason_missing": "State the reason.",
  "refusal.regional.own_proposal": "Whoever entered a result cannot confirm it: another person must.",
  "refusal.regional.proposal_open": "A version of this result is waiting to be confirmed; settle that first.",
  "refusal.regional.does_not_cover": "The result does not cover this item: wrong place, or not in its days.",
  "refusal.regional.signature_other_name": "Sign with your own name.",
  "refusal.regional.check_ended": "This project no longer relies on the result; there is nothing to check.",
  "refusal.regional.nothing_signed": "Nothing had to be signed for this result; there is nothing to check.",
};
