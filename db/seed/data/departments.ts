import type { Bilingual, DepartmentSeed } from "../generate/types-reference.ts";
import { cityCode, jurisdictionNamed } from "./jurisdictions.ts";

function department(code: string, zh: string, en: string, shortZh: string, shortEn: string): DepartmentSeed {
  return {
    code,
    name: { zh: `沂州市${zh}`, en: `Yizhou ${en}` },
    shortName: { zh: shortZh, en: shortEn },
    branchName: { zh, en },
  };
}

export const departments: readonly DepartmentSeed[] = [
  department("XSP", "行政审批服务局", "Administrative Approval Service Bureau", "审批局", "Approval Service"),
  department(
    "FGW",
    "发展和改革委员会",
    "Development and Reform Commission",
    "发改委",
    "Development and Reform",
  ),
  department("GXJ", "工业和信息化局", "Industry and Information Technology Bureau", "工信局", "Industry"),
  department("GAJ", "公安局", "Public Security Bureau", "公安局", "Public Security"),
  department("CZJ", "财政局", "Finance Bureau", "财政局", "Finance"),
  department(
    "ZGJ",
    "自然资源和规划局",
    "Natural Resources and Planning Bureau",
    "自然资源局",
    "Natural Resources",
  ),
  department("LYJ", "林业局", "Forestry Bureau", "林业局", "Forestry"),
  department("HBJ", "生态环境局", "Ecology and Environment Bureau", "生态环境局", "Environment"),
  department("ZJJ", "住房和城乡建设局", "Housing and Construction Bureau", "住建局", "Construction"),
  department("JTJ", "交通运输局", "Transport Bureau", "交通局", "Transport"),
  department("SLJ", "水利局", "Water Resources Bureau", "水利局", "Water Resources"),
  department("WLJ", "文化和旅游局", "Culture and Tourism Bureau", "文旅局", "Culture and Tourism"),
  department("WJW", "卫生健康委员会", "Health Commission", "卫健委", "Health"),
  department("YJJ", "应急管理局", "Emergency Management Bureau", "应急局", "Emergency Management"),
  department("GZW", "国有资产监督管理委员会", "State-owned Assets Commission", "国资委", "State Assets"),
  department("SCJ", "市场监督管理局", "Market Supervision Bureau", "市场监管局", "Market Supervision"),
  department("RFB", "人民防空办公室", "Civil Air Defence Office", "人防办", "Civil Air Defence"),
  department("QXJ", "气象局", "Meteorological Bureau", "气象局", "Meteorology"),
  department("SJJ", "审计局", "Audit Bureau", "审计局", "Audit"),
];

/** Full name of a department in the city or of its branch in a county: "汶新市生态环境局". */
export function departmentNameIn(departmentCode: string, jurisdictionCode: string): Bilingual {
  const found = departments.find((candidate) => candidate.code === departmentCode);
  if (!found) throw new RangeError(`no department ${departmentCode} in the demonstration`);
  if (jurisdictionCode === cityCode) return found.name;
  const place = jurisdictionNamed(jurisdictionCode).name;
  return { zh: `${place.zh}${found.branchName.zh}`, en: `${place.en} ${found.branchName.en}` };
}
