import type { entryCodes } from "#domain/shared/codes/entry.ts";

export const entryRefusals = {
  "refusal.entry.case_of_other_owner": "项目代码 {{code}} 已由其他业主登记，请核对代码或联系审批部门。",
  "refusal.entry.case_exists": "项目代码 {{code}} 已登记，请直接打开该办件。",
  "refusal.entry.item_not_listed":
    "“{{item}}”不在 {{listOn}} 版中介服务事项清单内，不得作为审批的前置要求。依据：{{basis}}（清单管理）。",
  "refusal.entry.owner_not_verified": "贵单位的登记资料尚在核验，核验通过后方可办理。",
  "refusal.entry.department_unknown": "请选择本地的审批部门。",
  "refusal.entry.site_longitude":
    "经度须为 {{from}} 至 {{to}} 之间的十进制度数（CGCS2000 或 WGS-84），最多八位小数；请核对经度和纬度是否填反。",
  "refusal.entry.site_latitude":
    "纬度须为 {{from}} 至 {{to}} 之间的十进制度数（CGCS2000 或 WGS-84），最多八位小数；请核对经度和纬度是否填反。",
  "refusal.entry.site_incomplete": "经度和纬度须同时填写，或者都不填写。",
  "refusal.entry.no_items": "请至少选择一项所需的中介服务事项。",
} as const satisfies Record<`refusal.${(typeof entryCodes)[number]}`, string>;
