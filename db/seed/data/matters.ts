import type { CasePhase, MatterSeed } from "../generate/types-reference.ts";

type Row = [code: string, zh: string, en: string, phase: CasePhase, department: string, workingDays: number];

/** Approval matters whose law asks the applicant for an intermediary's report. */
const rows: readonly Row[] = [
  [
    "SP-HP",
    "建设项目环境影响评价文件审批",
    "Approval of environmental impact documents",
    "project",
    "HBJ",
    30,
  ],
  [
    "SP-KY",
    "政府投资项目可行性研究报告审批",
    "Approval of feasibility studies of government investment",
    "project",
    "FGW",
    20,
  ],
  ["SP-HZ", "企业投资项目核准", "Verification of enterprise investment projects", "project", "FGW", 20],
  [
    "SP-JN",
    "固定资产投资项目节能审查",
    "Energy conservation review of fixed-asset projects",
    "project",
    "GXJ",
    20,
  ],
  [
    "SP-WW",
    "建设工程文物保护和考古许可",
    "Permit for construction affecting cultural relics",
    "land",
    "WLJ",
    20,
  ],
  ["SP-YD", "建设用地审批", "Approval of land for construction", "land", "ZGJ", 20],
  ["SP-YS", "建设项目用地预审与选址意见书核发", "Land pre-review and site opinion", "project", "ZGJ", 20],
  [
    "SP-YF",
    "建设项目压覆重要矿产资源审批",
    "Approval of building over important minerals",
    "land",
    "ZGJ",
    20,
  ],
  ["SP-CK", "采矿权登记", "Registration of mining rights", "land", "ZGJ", 40],
  ["SP-LD", "建设项目使用林地审核", "Review of forest land used by projects", "land", "LYJ", 20],
  ["SP-TD", "划拨土地使用权转让审批", "Approval of transfer of allocated land", "land", "ZGJ", 20],
  ["SP-GH", "建设工程规划许可证核发", "Construction planning permit", "land", "ZGJ", 20],
  [
    "SP-SB",
    "生产建设项目水土保持方案审批",
    "Approval of soil and water conservation plans",
    "project",
    "SLJ",
    20,
  ],
  ["SP-HS", "洪水影响评价类审批", "Approvals of flood impact assessments", "project", "SLJ", 20],
  ["SP-QS", "取水许可", "Water abstraction permit", "project", "SLJ", 45],
  ["SP-PW", "入河排污口设置审批", "Approval of river outfalls", "project", "HBJ", 20],
  [
    "SP-AQ",
    "危险化学品建设项目安全条件审查",
    "Safety review of hazardous chemical projects",
    "project",
    "YJJ",
    45,
  ],
  [
    "SP-AX",
    "危险化学品安全使用许可",
    "Permit for the safe use of hazardous chemicals",
    "acceptance",
    "YJJ",
    45,
  ],
  ["SP-ZP", "国有资产评估项目核准", "Verification of state asset appraisals", "land", "GZW", 20],
  ["SP-ZS", "国有土地上房屋征收补偿", "Compensation for expropriated housing", "land", "ZJJ", 30],
  [
    "SP-GS",
    "政府投资项目初步设计概算审批",
    "Approval of preliminary design estimates",
    "construction",
    "FGW",
    20,
  ],
  ["SP-JY", "政府投资项目预算评审", "Budget review of government investment", "construction", "CZJ", 20],
  ["SP-SG", "建筑工程施工许可证核发", "Building construction permit", "construction", "ZJJ", 7],
  ["SP-SJ", "施工图设计文件审查备案", "Filing of construction drawing reviews", "construction", "ZJJ", 5],
  ["SP-RF", "人防工程竣工验收备案", "Filing of civil air defence works", "acceptance", "RFB", 5],
  ["SP-XF", "建设工程消防验收", "Fire safety acceptance of construction", "acceptance", "ZJJ", 15],
  ["SP-FL", "雷电防护装置竣工验收", "Acceptance of lightning protection", "acceptance", "QXJ", 10],
  ["SP-LY", "建设工程联合验收", "Joint acceptance of construction", "acceptance", "ZJJ", 12],
  ["SP-GY", "建设工程规划核实", "Planning verification of completed works", "acceptance", "ZGJ", 10],
  ["SP-BD", "不动产首次登记", "First registration of real estate", "acceptance", "ZGJ", 10],
  ["SP-YZ", "商品房预售许可", "Pre-sale permit of housing", "construction", "ZJJ", 10],
  [
    "SP-FS",
    "放射诊疗建设项目预评价审核",
    "Review of radiological protection of new projects",
    "construction",
    "WJW",
    20,
  ],
  ["SP-GW", "公共场所卫生许可", "Hygiene permit of public places", "acceptance", "WJW", 20],
  ["SP-SL", "涉路施工活动许可", "Permit for works affecting roads", "construction", "JTJ", 20],
  ["SP-JT", "建设项目交通影响评价审查", "Review of traffic impact assessments", "land", "GAJ", 15],
  ["SP-TZ", "特种设备使用登记", "Registration of special equipment", "acceptance", "SCJ", 15],
  ["SP-GF", "股份有限公司设立登记", "Registration of joint-stock companies", "project", "SCJ", 15],
];

export const matters: readonly MatterSeed[] = rows.map(
  ([code, zh, en, phase, departmentCode, statutoryWorkingDays]) => ({
    code,
    name: { zh, en },
    phase,
    departmentCode,
    statutoryWorkingDays,
  }),
);

export function matterOf(code: string): MatterSeed {
  const found = matters.find((matter) => matter.code === code);
  if (!found) throw new RangeError(`no approval matter ${code} in the demonstration`);
  return found;
}
