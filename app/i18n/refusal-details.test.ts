import { expect, test } from "vitest";
import { refuse, type RefusalParams } from "#domain/shared/outcome.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";
import { explain } from "./explain.ts";
import { translatorFor } from "./translator.ts";

const now = new Date("2026-03-02T01:00:00Z");
const [zh, en] = [translatorFor("zh-CN", now), translatorFor("en", now)];

test.each<[RefusalCode, RefusalParams, string, string]>([
  [
    "agency.certificate_expired",
    { expiredOn: "2025-12-31" },
    "该服务事项的资质证书已过有效期（有效期至 2025-12-31）。",
    "The certificate for this service has expired (valid through 31 Dec 2025).",
  ],
  [
    "agency.certificate_expired",
    {},
    "该服务事项的资质证书已过有效期。",
    "The certificate for this service has expired.",
  ],
  [
    "agency.barred_from_quoting",
    { kind: "suspension", endsOn: "2027-04-01" },
    "机构正在处置期内（暂停承接业务，至 2027-04-01 止），不得报价。",
    "A sanction in force bars the agency from quoting (Suspension, through 1 Apr 2027).",
  ],
  [
    "agency.contracts_open",
    { open: 2, list: "ZX-1 · ZX-2" },
    "仍有 2 份未履行完毕的合同（ZX-1 · ZX-2），不能退出。",
    "An agency with open contracts may not withdraw; still open: 2 (ZX-1 · ZX-2).",
  ],
  [
    "agency.ban_in_force",
    { kind: "blacklist", endsOn: "2027-04-01" },
    "禁入期限尚未届满且未完成信用修复（列入失信名单，至 2027-04-01 止），不能重新申请。",
    "The ban is neither over nor lifted by repair, so the agency cannot apply again (Blacklisting, through 1 Apr 2027).",
  ],
  [
    "need.item_exempt",
    { basis: "名录第三条", areaM2: 1400, areaBelowM2: 1500 },
    "依据 名录第三条，该项目（面积 1,400 m²，小于 1,500 m²）免于办理此事项，无须委托中介服务。",
    "Under 名录第三条 this project is exempt (area 1,400 m², below 1,500 m²); no service is needed.",
  ],
  [
    "need.item_provided_by_department",
    { basis: "b", zone: "高新区" },
    "依据 b，该项目（位于高新区）此事项的参数由审批部门直接提供，无须委托中介服务。",
    "Under b the department provides this itself (in 高新区); no service is needed.",
  ],
  [
    "need.item_downgraded",
    { basis: "b", investmentFen: 4_000_000, investmentBelowFen: 5_000_000 },
    "依据 b，该项目（投资 ¥40,000.00，低于 ¥50,000.00）适用简化的事项，请改按简化事项发布。",
    "Under b a lighter form is enough for this project (investment CNY\u00A040,000.00, below CNY\u00A050,000.00); please post a need for that.",
  ],
  [
    "fee.quantity_missing",
    { quantity: "areaM2" },
    "请填写计费所需的数量：面积（平方米）。",
    "Please give the quantity on which the price is based: Area (m²).",
  ],
  [
    "fee.coefficient_not_listed",
    { coefficientZh: "行业调整系数", coefficientEn: "Industry coefficient", chosen: "3", listed: "1 / 1.2" },
    "“行业调整系数”所选系数 3 不在收费文件列明的范围内；可选：1 / 1.2。",
    "Industry coefficient: 3 is not one of the factors that the price document lists (1 / 1.2).",
  ],
  [
    "service.pledge_over_cap",
    { pledgedFen: 1_200_001, capFen: 1_200_000 },
    "承诺价格 ¥12,000.01 高于该事项的收费上限 ¥12,000.00。",
    "The pledged price of CNY\u00A012,000.01 is above the item's cap of CNY\u00A012,000.00.",
  ],
])("%s is told with its numbers", (code, params, chinese, english) => {
  const { refusal } = refuse(code, params);
  expect([explain(zh, refusal).text, explain(en, refusal).text]).toEqual([chinese, english]);
});
