import type { Bilingual } from "../generate/types-reference.ts";
import { t } from "./text.ts";

const testing = t("检测费（含采样、分析和报告）", "Testing fee (sampling, analysis and report)");
const perVisit = t("复检费（整改后再次检测，每次）", "Repeat test after correction, each");
const survey = t("测绘费（含外业、内业和成果资料）", "Survey fee (field work, processing and results)");
const appraisal = t("评估费（含现场勘查和报告）", "Appraisal fee (site visit and report)");
const drawing = t("图纸加印费（合同份数以外，每套）", "Extra sets of drawings, each");
const writing = (zh: string, en: string) =>
  t(`${zh}编制费（含现场踏勘和修改）`, `${en} (site visit and corrections)`);
const review = t("专家评审会务费", "Expert review meeting");
const monitoring = t(
  "现状监测费（已有有效数据的不得收取）",
  "Baseline monitoring (not where valid data exist)",
);

const assessment = t("评审服务费（含专家评审会务）", "Review fee (experts' meeting included)");

/** What may be charged for each item at all, all of it within the cap: whatever is not here is a split fee. */
export const feesOfItem: Readonly<Record<string, readonly Bilingual[]>> = {
  "HJ-005": [assessment],
  "ZX-005": [assessment],
  "ZX-006": [assessment],
  "SL-004": [assessment],
  "DZ-005": [assessment],
  "HJ-001": [t("报告表编制费（含现场踏勘和修改）", "Report form (site visit and corrections)"), monitoring],
  "HJ-002": [writing("报告书", "Report book"), monitoring, review],
  "HJ-003": [writing("论证报告", "Outfall study"), review],
  "HJ-004": [writing("验收监测报告", "Acceptance report"), testing],
  "SL-001": [writing("水土保持方案", "Conservation plan"), review],
  "SL-002": [writing("洪水影响评价报告", "Flood impact assessment"), review],
  "SL-003": [writing("水资源论证报告", "Water resources study"), review],
  "AQ-001": [writing("安全预评价报告", "Safety pre-assessment"), review],
  "AQ-002": [writing("安全现状评价报告", "Safety assessment"), review],
  "DZ-001": [writing("危险性评估报告", "Hazard assessment"), review],
  "DZ-002": [writing("保护与复垦方案", "Protection and reclamation plan"), review],
  "DZ-003": [writing("压覆评估报告", "Survey of minerals built over")],
  "DZ-004": [
    writing("可行性报告", "Forest land report"),
    t("林地现场调查费", "Field survey of the forest land"),
  ],
  "CH-001": [survey],
  "CH-002": [survey],
  "CH-003": [survey],
  "CH-004": [survey],
  "CH-005": [survey],
  "PG-001": [appraisal],
  "PG-002": [appraisal],
  "PG-003": [appraisal],
  "ZX-001": [writing("可行性研究报告", "Feasibility study"), review],
  "ZX-002": [writing("项目申请报告", "Application report")],
  "ZX-003": [writing("节能报告", "Energy conservation report"), review],
  "ZX-004": [writing("稳定风险评估报告", "Risk assessment"), t("公众调查费", "Public survey")],
  "GC-001": [t("造价咨询费（编制或审核）", "Cost consulting (preparation or review)")],
  "GC-002": [t("招标代理服务费", "Tendering service fee")],
  "GC-003": [
    t("监理酬金（正常工作）", "Supervision fee (regular work)"),
    t("附加工作酬金", "Fee for additional work"),
  ],
  "SJ-001": [t("规划设计费", "Planning design fee"), drawing],
  "SJ-002": [t("施工图审查费（含复审）", "Review of drawings (with the repeat review)")],
  "SJ-003": [t("勘察费（含钻探、试验和报告）", "Investigation fee (drilling, tests and report)")],
  "JC-001": [testing, perVisit],
  "JC-002": [testing, perVisit],
  "JC-003": [testing, perVisit],
  "JC-004": [testing, perVisit],
  "WS-001": [writing("预评价报告", "Hazard assessment"), review],
  "WS-002": [testing, perVisit],
  "JT-001": [writing("交通影响评价报告", "Traffic impact assessment"), review],
  "JT-002": [writing("安全技术评价报告", "Safety evaluation"), review],
  "WW-001": [t("调查勘探费（含报告）", "Survey and exploration fee (with report)")],
  "TZ-001": [t("监督检验费（每台）", "Inspection fee (per unit)")],
  "CK-001": [t("验资费", "Verification fee")],
};

/** Working days the hall's list promises, where it promises less than the law allows; a need may ask for no more. */
export const promisedDaysOfItem: Readonly<Record<string, number>> = {
  "AQ-001": 24,
  "CH-002": 8,
  "CH-004": 4,
  "JC-001": 8,
  "JC-004": 6,
  "SL-001": 16,
};
