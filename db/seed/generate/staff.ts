import { cityCode, storyJurisdictionCode } from "../data/jurisdictions.ts";
import { t } from "../data/text.ts";
import { agencyKey } from "./agencies.ts";
import { ownerKey } from "./owners.ts";
import type { OrganisationRef, StaffSeed } from "./types-parties.ts";

/** Of every log-in of the demonstration; production has neither the log-ins nor the password. */
export const demoPassword = "demo-zhenxuan-2026";

const agency = (at: number): OrganisationRef => ({ kind: "agency", key: agencyKey(at) });
const owner = (at: number): OrganisationRef => ({ kind: "owner", key: ownerKey(at) });
const regulator = (departmentCode: string): OrganisationRef => ({
  kind: "regulator",
  departmentCode,
  jurisdictionCode: cityCode,
});
const hall: OrganisationRef = {
  kind: "hall",
  name: t("沂州市政务服务中心中介服务超市窗口", "Yizhou Government Hall, agency market desk"),
};

/** Named as `market -- admin` names it. */
const office: OrganisationRef = {
  kind: "market",
  name: t("沂州市中介服务超市运营中心", "Yizhou City market office"),
};

/** One log-in at least for every role of rules.md 5.1. */
export const demoStaff: readonly StaffSeed[] = [
  {
    login: "owner@demo",
    name: "周敏",
    role: "owner_staff",
    organisation: owner(0),
    purpose: t("工业企业：发布需求、验收、评价", "Industrial enterprise: posts needs, accepts, rates"),
  },
  {
    login: "owner2@demo",
    name: "秦立新",
    role: "owner_staff",
    organisation: owner(1),
    purpose: t("公共机构：财政资金需求须审核", "Public body: needs with fiscal money are checked first"),
  },
  {
    login: "owner-approver@demo",
    name: "冉志平",
    role: "owner_approver",
    organisation: owner(1),
    purpose: t("同一公共机构的审批人", "Approver of the same public body"),
  },
  {
    login: "agency-a@demo",
    name: "孟海燕",
    role: "agency_admin",
    organisation: agency(0),
    purpose: t("A级机构：报价、签约、交付", "Agency graded A: quotes, signs, delivers"),
  },
  {
    login: "agency-staff@demo",
    name: "卞晓琳",
    role: "agency_staff",
    organisation: agency(0),
    purpose: t(
      "同一A级机构的经办人：报价和交付，不确认到账",
      "Staff of the same agency: quotes and delivers, does not confirm payments",
    ),
  },
  {
    login: "agency-finance@demo",
    name: "芮红",
    role: "agency_finance",
    organisation: agency(0),
    purpose: t("同一A级机构的财务：确认到账", "Finance of the same agency: confirms payments"),
  },
  {
    login: "agency-b@demo",
    name: "石永刚",
    role: "agency_admin",
    organisation: agency(1),
    purpose: t("B级机构", "Agency graded B"),
  },
  {
    login: "agency-b2@demo",
    name: "尹晓东",
    role: "agency_admin",
    organisation: agency(2),
    purpose: t("另一家B级机构", "Another agency graded B"),
  },
  {
    login: "agency-c@demo",
    name: "戴国栋",
    role: "agency_admin",
    organisation: agency(3),
    purpose: t("C级机构：不得承接政府投资项目", "Agency graded C: no government-funded work"),
  },
  {
    login: "operator@demo",
    name: "乔雪梅",
    role: "operator",
    organisation: hall,
    purpose: t("窗口人员：入驻与需求形式审核", "Hall operator: formal checks"),
  },
  {
    login: "regulator@demo",
    name: "邵文博",
    role: "regulator",
    organisation: regulator("HBJ"),
    purpose: t("行业监管：提出处置", "Regulator of a trade: proposes measures"),
  },
  {
    login: "supervisor@demo",
    name: "王立",
    role: "supervisor",
    organisation: regulator("XSP"),
    purpose: t("监督员：决定降级", "Supervisor: decides demotions"),
  },
  {
    login: "supervisor2@demo",
    name: "聂光明",
    role: "supervisor",
    organisation: regulator("SCJ"),
    purpose: t("另一单位监督员：第二人确认", "Supervisor of another body: the second person"),
  },
  {
    login: "price@demo",
    name: "穆秀云",
    role: "price_officer",
    organisation: regulator("FGW"),
    purpose: t("价格管理人员", "Price officer"),
  },
  {
    login: "approver@demo",
    name: "单建华",
    role: "approver",
    organisation: { kind: "department", departmentCode: "HBJ", jurisdictionCode: storyJurisdictionCode },
    purpose: t(
      "审批人员：确认办件和报告，不能选择机构",
      "Approver: confirms cases and reports, cannot choose agencies",
    ),
  },
  {
    login: "auditor@demo",
    name: "柏长青",
    role: "auditor",
    organisation: regulator("SJJ"),
    purpose: t("审计人员：查看全部记录", "Auditor: reads every record"),
  },
  {
    login: "expert@demo",
    name: "糜建章",
    role: "expert",
    organisation: office,
    purpose: t("评审专家：目前没有评审任务", "Expert: no panel sits at present"),
  },
  {
    login: "sysadmin@demo",
    name: "支宏宇",
    role: "sys_admin",
    organisation: office,
    purpose: t("系统管理员：不办理业务", "System administrator: no part in business"),
  },
  {
    login: "secadmin@demo",
    name: "仝静",
    role: "sec_admin",
    organisation: office,
    purpose: t("安全管理员：不办理业务", "Security administrator: no part in business"),
  },
  {
    login: "auditadmin@demo",
    name: "暴海峰",
    role: "audit_admin",
    organisation: office,
    purpose: t("审计管理员：不办理业务", "Audit administrator: no part in business"),
  },
  {
    login: "operator2@demo",
    name: "臧莉",
    role: "operator",
    organisation: hall,
    purpose: t(
      "同一窗口的另一人员：审核同事代录的材料",
      "Second operator of the same desk: checks what a colleague typed in",
    ),
  },
];
