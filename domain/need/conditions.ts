import { excludes, inSimplified, notAfter, notBefore, within } from "./condition-words.ts";

export type ConditionKind = "locality" | "ownership" | "brand";
export type ConditionFault = { readonly kind: ConditionKind; readonly field: string; readonly found: string };

/** No notice needs more; a longer text is refused, for what is not read is not checked. */
export const longestText = 20_000;
/** Blanks, invisible characters and ornaments set between letters must not hide a word. */
const betweenHan =
  /(?<=\p{Script=Han})[\s\p{Cf}·•‧・*_~|/\\+\-—–=^#@'"“”‘’「」『』【】［］<>《》]{1,6}(?=\p{Script=Han})/gu;
const invisible = /\p{Cf}/gu;

const here =
  "(?:本地|当地|本土|本埠|本省|本市|本县|本区|本州|本盟|我省|我市|我县|我区|省内|市内|县内|区内|县域内?|辖区内?|行政区域内|属地|市属|县属|区属)";
const firm =
  "(?:企业|机构|公司|中介|供应商|服务商|服务单位|单位优先|投标人|报价人|注册|登记|备案|入库|入围|纳税|缴税|完税|社保|业绩|优先|加分|分支|分公司|办事处|办公场所|办公地点|固定场所|奖项|获奖|荣誉)";
const seat =
  "(?:注册地|注册地址|住所地?|营业地|经营场所|办公场所|办公地点|分支机构|分公司|办事处|服务网点|常驻机构)";
const place = `(?:省|市|县|区|${here})`;
const english =
  "(?:agency|agencies|company|companies|firm|firms|supplier|suppliers|bidder|bidders|provider|providers|contractor|contractors|consultant|consultants)";
const owned =
  "(?:国有|国资|央企|国企|民营|民企|私营|私企|外资|外商投资|合资|集体所有|事业单位|上市公司|上市企业)";
const capital = "(?:注册资本|注册资金|实缴资本|实收资本)";
const brand = "(?:品牌|牌号|商标|型号|原厂|原装|厂家|制造商|某公司)";

/** A condition on who may take the work, not a mention of where the project lies or who owns it. */
const patterns: Record<ConditionKind, readonly RegExp[]> = {
  locality: [
    new RegExp(`${here}${within(8)}${firm}`, "gu"),
    new RegExp(
      `(?:优先|仅限|只限|限于|限|只接受|只要|须为|必须为|应为|要求为?)${within(4)}${here}(?!下水|表水|面|块|段|方标准|貌|形|质)`,
      "gu",
    ),
    new RegExp(`${seat}${within(6)}(?:须|应|必须|需|在|位于|设在?|限)${within(8)}${place}`, "gu"),
    new RegExp(
      `在${within(10)}${place}(?:内|境内|范围内)?(?:设有|设立|注册|登记|具有|有)${within(6)}${seat}`,
      "gu",
    ),
    new RegExp(
      `(?:注册|登记|纳税|缴纳社保)(?:于|在|地为)${within(6)}${place}(?:的|内|境内)?${within(4)}(?:企业|机构|公司|单位)`,
      "gu",
    ),
    new RegExp(
      `(?:外地|外省|外市|外县|异地|非本地)${within(8)}(?:不得|不接受|除外|扣分|须|应|勿|谢绝|不予)`,
      "gu",
    ),
    new RegExp(`\\blocal(?:ly)?(?: registered| based| established| owned)? ${english}\\b`, "giu"),
    new RegExp(
      `\\b(?:prefer(?:ence|red|ably)?|priority|points?) (?:for|to|given to|is given to) (?:the )?locals?\\b`,
      "giu",
    ),
    new RegExp(
      `\\b${english} (?:from|in|of|resident in) (?:the |this |our )?(?:same |[a-z]{2,20} )?(?:city|county|district|province|prefecture)\\b`,
      "giu",
    ),
    /\b(?:registered|based|located|headquartered|seated|an office|a branch) (?:office )?(?:in|within) (?:the |this |our )?[a-z]{0,20} ?(?:city|county|district|province|prefecture)\b/giu,
  ],
  ownership: [
    new RegExp(
      `${owned}${within(6)}(?:性质|背景|控股|独资|优先|加分|除外|不得参|不接受|勿|谢绝|方可|才可|不予)`,
      "gu",
    ),
    new RegExp(`(?:须|应|必须|需|限|仅限|只限|要求|优先|只接受)${within(6)}${owned}`, "gu"),
    new RegExp(
      `(?:所有制|企业性质|股权结构|经济性质|${capital})${within(8)}(?:要求|须|应|必须|不低于|不少于|限|以上|大于|达到)`,
      "gu",
    ),
    new RegExp(
      `\\b(?:state[- ]owned|privately owned|private|foreign-owned|foreign-invested|listed|public) ${english} (?:only|preferred|required)\\b`,
      "giu",
    ),
    /\b(?:only|must be|shall be|prefer|preferably|no) (?:an? )?(?:state[- ]owned|privately owned|private(?:ly held)? (?:agenc|compan|firm|supplier|bidder|enterprise)\w*|foreign-owned|foreign-invested)/giu,
    /\bregistered capital (?:of )?(?:at least|no less than|not less than|over|above|must|shall)\b/giu,
  ],
  brand: [
    new RegExp(
      `(?:指定|限定|限用|必须使用|须使用|应使用|须采用|必须采用|应采用|仅限|只限|必须为|须为|推荐)${within(12)}${brand}`,
      "gu",
    ),
    new RegExp(`(?:品牌|商标|型号|原厂|厂家)${within(4)}(?:须|应|必须|限|指定|授权|为准)`, "gu"),
    /(?:授权经销商|厂家授权|原厂授权|代理授权|制造商授权|唯一授权)/gu,
    /\b(?:brand|model|make) (?:must be|shall be|only|required)\b/giu,
    /\b(?:must|shall|only) (?:be|use) (?:of )?(?:the )?[a-z0-9-]{2,30} (?:brand|make|model)\b/giu,
    /\bauthori[sz]ed (?:dealer|reseller|distributor)\b/giu,
    /\bmanufacturer'?s authori[sz]ation\b/giu,
  ],
};

function flatten(text: string): string {
  const plain = text.slice(0, longestText).normalize("NFKC").replace(betweenHan, "").replace(invisible, "");
  return inSimplified(plain).replaceAll(/(?<=[a-z]) +(?=[a-z])/giu, " ");
}

/** "不限本地企业" and "外地机构均可" say that it does not matter; "外地机构不得参加" does matter. */
function meant(text: string, { 0: found, index }: RegExpExecArray): boolean {
  if (excludes.test(found)) return true;
  const before = text.slice(Math.max(0, index - 12), index);
  const after = text.slice(index + found.length, index + found.length + 24);
  return !notBefore.test(before) && !notAfter.test(after);
}

/**
 * Conditions about locality, ownership or brand in what an owner wrote: no need may demand them, whatever the method.
 * One fault per kind and field, with the words found. Source: rules.md, Traps; 国办发〔2015〕31号 (no local limits).
 */
export function conditionFaults(texts: Readonly<Record<string, string>>): ConditionFault[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const flat = flatten(text);
    return (Object.keys(patterns) as ConditionKind[]).flatMap((kind) => {
      const hits = patterns[kind].flatMap((pattern) => [...flat.matchAll(pattern)]);
      const found = hits.find((hit) => meant(flat, hit))?.[0];
      return found === undefined ? [] : [{ kind, field, found }];
    });
  });
}
