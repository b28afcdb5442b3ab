import type { regionalCodes } from "#domain/shared/codes/regional.ts";

export const regionalRefusals = {
  "refusal.regional.corner_invalid":
    "范围坐标第 {{line}} 行不正确，每行填写“经度，纬度”（WGS84 坐标，单位为度）。",
  "refusal.regional.ring_too_short": "每个范围至少需要三个拐点。",
  "refusal.regional.corners_too_many": "范围拐点最多 {{most}} 个。",
  "refusal.regional.extent_missing": "请至少填写项目代码、区域坐标、功能区中的一项，说明成果覆盖的范围。",
  "refusal.regional.project_code_invalid": "项目代码 {{code}} 不正确。",
  "refusal.regional.days_reversed": "有效期的截止日期不得早于起始日期。",
  "refusal.regional.item_unknown": "目录中没有事项 {{item}}。",
  "refusal.regional.item_elsewhere": "事项 {{item}} 不由本部门主管，成果须由其主管部门录入。",
  "refusal.regional.commitment_missing": "本地政策要求业主签署告知承诺后方可使用区域成果，请填写承诺书内容。",
  "refusal.regional.reason_missing": "请写明理由。",
  "refusal.regional.own_proposal": "录入人不能确认自己录入的成果，须由另一人确认。",
  "refusal.regional.proposal_open": "该成果已有一个版本等待确认，请先办结。",
  "refusal.regional.does_not_cover": "该成果不覆盖这个事项：项目不在范围内，或者不在有效期内。",
  "refusal.regional.signature_other_name": "请填写您本人的姓名作为签名。",
  "refusal.regional.check_ended": "该项目已不再使用这个成果，无须核查。",
  "refusal.regional.nothing_signed": "该项目使用成果时无须承诺，没有可核查的内容。",
} as const satisfies Record<`refusal.${(typeof regionalCodes)[number]}`, string>;
