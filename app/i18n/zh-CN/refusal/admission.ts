import type { admissionCodes } from "#domain/shared/codes/admission.ts";

export const admissionRefusals = {
  "refusal.identity.id_number":
    "证件号码未通过校验。居民身份证为 18 位（旧证 15 位），其他证件请填写字母加数字的号码。",
  "refusal.identity.holder_code": "“{{name}}”的证件号码或统一社会信用代码未通过校验。",
  "refusal.identity.shares_over": "股东持股比例合计为 {{percent}}%，超过 100%。",
  "refusal.identity.bank_account": "银行账号应为 8 至 30 位数字。",
  "refusal.identity.state_again": "法定代表人已变更，请重新填写出资与控制信息。",
  "refusal.identity.review_open":
    "该申请与处于限制期的主体存在关联，须由服务大厅和监管部门各一名工作人员人工复核后方可继续。",
  "refusal.identity.reason_missing": "请写明复核意见的理由。",
  "refusal.identity.same_officer": "复核应由不同单位的两名工作人员分别作出。",
  "refusal.registration.name_taken":
    "已有名称相同的单位“{{name}}”在册（字形、空格、括号和公司组织形式不作区别）。如为本单位，请使用原统一社会信用代码办理。",
  "refusal.registration.department_behind":
    "该机构由行政机关“{{department}}”设立、主管、出资或控制，属于未脱钩机构，依规定不得入驻。",
  "refusal.registration.certificate_missing":
    "“{{itemZh}}”还缺少资质：{{missingZh}}。请在证书名称中逐一写明持有的证书全称。",
  "refusal.registration.pledged_days":
    "服务事项“{{item}}”的承诺工期 {{wd}} 个工作日超过该事项时限 {{limitWd}} 个工作日。",
  "refusal.objection.own_entry": "不能对本单位的入驻提出异议。",
  "refusal.objection.not_publicised": "该机构不在公示期内，不能提出异议。公示期后请通过投诉渠道反映。",
  "refusal.objection.contact_missing": "请填写姓名和联系方式，或登录后提出。",
  "refusal.objection.pending": "仍有未处理的公示异议，暂不列入名录。",
  "refusal.objection.answer_missing": "请填写答复内容。",
  "refusal.objection.answer_period_running": "机构的答复期限尚未届满，此时不能认定异议成立。",
  "refusal.objection.reason_missing": "请写明处理理由。",
  "refusal.paper.remark_missing": "退回材料时请写明原因。",
  "refusal.agency.papers_overdue": "容缺材料逾期未补齐，机构自动暂停，不得报价。",
} as const satisfies Record<`refusal.${(typeof admissionCodes)[number]}`, string>;
