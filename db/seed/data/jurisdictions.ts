import type { JurisdictionSeed } from "../generate/types-reference.ts";

/** Names are invented; the codes only have the shape of GB/T 2260, so that project codes can carry them. */
export const cityCode = "370900";
export const storyJurisdictionCode = "370982";

export const jurisdictions: readonly JurisdictionSeed[] = [
  { code: cityCode, parentCode: null, level: "city", name: { zh: "沂州市", en: "Yizhou City" } },
  { code: "370902", parentCode: cityCode, level: "district", name: { zh: "沂城区", en: "Yicheng District" } },
  { code: "370911", parentCode: cityCode, level: "district", name: { zh: "兰泉区", en: "Lanquan District" } },
  { code: "370972", parentCode: cityCode, level: "district", name: { zh: "沂河新区", en: "Yihe New Area" } },
  { code: "370921", parentCode: cityCode, level: "county", name: { zh: "蒙泽县", en: "Mengze County" } },
  { code: "370923", parentCode: cityCode, level: "county", name: { zh: "沭阴县", en: "Shuyin County" } },
  {
    code: storyJurisdictionCode,
    parentCode: cityCode,
    level: "county",
    name: { zh: "汶新市", en: "Wenxin City" },
  },
  { code: "370983", parentCode: cityCode, level: "county", name: { zh: "祊阳市", en: "Bengyang City" } },
];

export function jurisdictionNamed(code: string): JurisdictionSeed {
  const found = jurisdictions.find((jurisdiction) => jurisdiction.code === code);
  if (!found) throw new RangeError(`no jurisdiction ${code} in the demonstration`);
  return found;
}
