import type { bundleCodes } from "#domain/shared/codes/bundle.ts";

export const bundleRefusals = {
  "refusal.bundle.code_invalid": "组合编号由 2 至 6 个大写字母、连字符和 3 位数字组成，例如 SHY-001。",
  "refusal.bundle.code_taken": "组合编号 {{bundle}} 已被使用，停用的编号也不再启用。",
  "refusal.bundle.item_unknown": "目录中没有事项 {{item}}。",
  "refusal.bundle.too_few": "打包采购至少包含两个事项。",
  "refusal.bundle.too_many": "打包采购最多包含 {{most}} 个事项。",
  "refusal.bundle.item_twice": "事项 {{item}} 重复，同一组合中每个事项只能出现一次。",
  "refusal.bundle.item_not_joined": "事项 {{item}} 不在组合 {{bundle}} 的公开清单内，不能打包采购。",
  "refusal.bundle.not_in_force": "只能按公开清单上有效的组合打包采购，不能自行组合事项。",
  "refusal.bundle.other_place": "该组合不适用于办件所在地。",
  "refusal.bundle.other_project": "只能打包同一业主、同一建设项目的事项。",
  "refusal.bundle.other_department": "打包的事项须由同一审批部门受理，以便对成果一次答复。",
  "refusal.bundle.reason_missing": "请写明理由和依据。",
  "refusal.bundle.own_proposal": "提出人不能确认自己提出的组合，须由另一人确认。",
  "refusal.bundle.effective_in_past": "生效日期不得早于今天（{{todayOn}}）。",
} as const satisfies Record<`refusal.${(typeof bundleCodes)[number]}`, string>;
