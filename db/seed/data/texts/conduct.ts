type ConductText = {
  readonly code: string;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly statement: string | null;
  readonly decision: string;
};

const measures = "《沂州市网上中介服务超市管理办法（示例）》";
export const sanctionRemedy =
  "如不服本决定，可自收到决定之日起10个工作日内向沂州市市场监督管理局申诉；也可依法申请行政复议或者提起诉讼。";

export const demotionTexts: readonly ConductText[] = [
  {
    code: "sign_refusal",
    facts:
      "中选后无正当理由拒绝签订合同，经两次书面催告仍未签订，致业主重新采购。此前12个月内已因同类行为被暂停一次。",
    evidence: ["中选结果公示及确认记录", "两次催告函及送达回执", "业主情况说明"],
    statement: "因人员调动未能及时安排，愿意接受处理，请求从轻。",
    decision: "陈述理由不属于正当理由。决定降低信用等级一级，期限一个季度，期满复评。",
  },
  {
    code: "fee_split",
    facts:
      "将一项服务拆分为“资料费”“踏勘费”另行收取3600元，合计超过收费上限。此前12个月内已因同类行为被暂停一次。",
    evidence: ["收款收据照片两张", "合同及中选结果", "业主投诉书"],
    statement: null,
    decision: "逾期未提交陈述申辩意见，事实清楚。责令退还多收费用，决定降低信用等级一级，期限一个季度。",
  },
  {
    code: "ring_rating",
    facts: "与关联企业相互虚构委托并互评满分，涉及评价4条。此前12个月内已因同类行为被暂停一次。",
    evidence: ["关联关系查询结果", "四份委托合同比对表", "评价提交时间和网络地址记录"],
    statement: "其中一份委托真实发生，请求核减。",
    decision: "核减其中一条后，其余三条事实成立。相关评价不计入信用分，决定降低信用等级一级，期限一个季度。",
  },
];

/** The suspension that came before a demotion: the second case within twelve months demotes. */
export const earlierSuspensions: Readonly<Partial<Record<string, ConductText>>> = {
  sign_refusal: {
    code: "sign_refusal",
    facts: "中选后以价格过低为由拒绝签订合同，致业主重新采购。",
    evidence: ["中选结果公示及确认记录", "机构拒签函"],
    statement: null,
    decision: "报价系自主作出，拒签理由不成立。决定暂停参与采购90日。",
  },
  fee_split: {
    code: "fee_split",
    facts: "在合同价之外以“加急费”名义收取1200元。",
    evidence: ["转账记录", "合同及中选结果"],
    statement: "已主动退还，请求从轻。",
    decision: "已退还，仍构成拆分收费。决定暂停参与采购90日。",
  },
  ring_rating: {
    code: "ring_rating",
    facts: "在验收后五分钟内与业主互评满分，经核实双方法定代表人系亲属，评价不真实。",
    evidence: ["评价提交时间记录", "当事人询问笔录"],
    statement: null,
    decision: "相关评价予以排除。决定暂停参与采购90日。",
  },
};

export const blacklistTexts: readonly ConductText[] = [
  {
    code: "false_report",
    facts: "出具的监测报告使用虚构的采样记录，三个点位的采样时间早于设备安装时间，报告结论严重失实。",
    evidence: ["现场检查笔录", "采样原始记录与设备安装单比对表", "生态环境部门认定意见"],
    statement: "系外聘采样人员所为，公司未尽审核责任，愿意整改。",
    decision: "机构对出具的报告承担责任，申辩不予采纳。决定清退并列入平台黑名单二年。",
  },
  {
    code: "collusion",
    facts: "与另一机构在三次采购中由同一台设备提交报价，金额呈规律性差异，经核查系串通报价。",
    evidence: ["报价提交设备标识记录", "三次采购开启结果", "双方人员询问笔录"],
    statement: null,
    decision: "逾期未提交陈述申辩意见，串通事实成立。决定清退并列入平台黑名单二年。",
  },
  {
    code: "false_material",
    facts: "入驻时提交的三名专业人员注册证书系伪造，发证机关复函确认无登记记录。",
    evidence: ["证书查询复函", "入驻申请材料", "人员社保缴纳查询结果"],
    statement: "由代办公司提供材料，本公司不知情。",
    decision: "入驻承诺由机构作出，申辩不予采纳。决定清退并列入平台黑名单二年。",
  },
];

export const suspensionTexts: readonly ConductText[] = [
  {
    code: "no_confirm",
    facts: "12个月内第二次中选后未在两个工作日内确认，致使中选资格作废。",
    evidence: ["两次中选通知送达记录", "确认期限届满记录"],
    statement: "经办人请假，未看到系统通知。",
    decision: "通知已有效送达。决定暂停参与采购30日。",
  },
];

export const warningTexts: readonly ConductText[] = [
  {
    code: "report_rejected",
    facts: "12个月内两份报告因质量问题被审批部门退回。",
    evidence: ["审批部门退回意见两份", "整改报告"],
    statement: null,
    decision: "事实清楚，予以通报，要求完善三级校审制度。",
  },
];

export const sanctionBasis: Readonly<
  Record<"warning" | "suspension" | "demotion" | "blacklist" | "delisting", string>
> = {
  warning: `${measures}第三十一条`,
  suspension: `${measures}第三十二条`,
  demotion: `${measures}第三十三条`,
  delisting: `${measures}第三十四条`,
  blacklist: `${measures}第三十四条、第三十五条`,
};
