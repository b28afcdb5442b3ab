type Certificate = { readonly name: string; readonly prefix: string };

const cma: Certificate = { name: "检验检测机构资质认定证书（CMA）", prefix: "沂检资" };
const survey: Certificate = { name: "测绘资质证书", prefix: "乙测资字" };
const consulting: Certificate = { name: "工程咨询单位资信证书", prefix: "乙咨信" };

const byItem: Readonly<Partial<Record<string, Certificate>>> = {
  "HJ-004": cma,
  "DZ-001": { name: "地质灾害防治单位资质证书", prefix: "沂地灾评" },
  "DZ-004": { name: "林业调查规划设计资质证书", prefix: "沂林资" },
  "PG-001": { name: "资产评估机构备案公告", prefix: "沂财资备" },
  "PG-002": { name: "土地评估机构备案函", prefix: "沂土估备" },
  "PG-003": { name: "房地产估价机构备案证书", prefix: "沂房估备" },
  "GC-001": { name: "工程造价咨询企业信用登记", prefix: "沂价协" },
  "GC-002": { name: "招标代理机构登记表", prefix: "沂招代" },
  "GC-003": { name: "工程监理资质证书", prefix: "沂监资" },
  "SJ-001": { name: "城乡规划编制资质证书", prefix: "沂自资规" },
  "SJ-002": { name: "施工图审查机构认定书", prefix: "沂审图" },
  "SJ-003": { name: "工程勘察资质证书", prefix: "沂勘资" },
  "JC-001": { name: "消防技术服务机构登记", prefix: "沂消服" },
  "JC-002": { name: `雷电防护装置检测资质证、${cma.name}`, prefix: "沂雷检" },
  "WS-001": { name: "职业卫生技术服务机构资质证书", prefix: "沂卫职技" },
  "WS-002": cma,
};

const byCategory: Readonly<Partial<Record<string, Certificate>>> = {
  HJ: { name: "环境影响评价信用平台登记", prefix: "沂环评信" },
  SL: { name: "工程咨询单位资信证书（水利水电）", prefix: "乙水咨" },
  AQ: { name: "安全评价机构资质证书", prefix: "沂安评" },
  DZ: { name: "地质勘查单位能力登记", prefix: "沂地勘" },
  CH: survey,
  ZX: consulting,
  JC: cma,
  JT: { name: "公路行业设计资质证书", prefix: "沂交设" },
  WW: { name: "考古发掘资质证书", prefix: "沂考发" },
  TZ: { name: "特种设备检验机构核准证", prefix: "沂特检" },
  CK: { name: "会计师事务所执业证书", prefix: "沂会执" },
};

/** The certificate that an agency must show for an item; names are generic, numbers invented. */
export function certificateFor(itemCode: string): Certificate {
  const found = byItem[itemCode] ?? byCategory[itemCode.slice(0, 2)];
  if (!found) throw new RangeError(`no certificate known for ${itemCode}`);
  return found;
}
