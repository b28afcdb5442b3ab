export type ConditionKind = "locality" | "ownership" | "brand";
export type ConditionFault = { readonly kind: ConditionKind; readonly field: string; readonly found: string };

/** No notice needs more; a longer text is refused, for what is not read is not checked. */
export const longestText = 20_000;
/** Blanks, invisible characters and ornaments set between letters must not hide a word. */
const betweenHan = /(?<=\p{Script=Han})[\s\p{Cf}·•*_~|/\\+-]{1,3}(?=\p{Script=Han})/gu;
const invisible = /\p{Cf}/gu;

const here = "(?:本地|当地|本省|本市|本县|本区|省内|市内|县内|区内|辖区内?|行政区域内|属地)";
const firm =
  "(?:企业|机构|公司|中介|供应商|服务商|服务单位|单位优先|注册|登记|备案|入库|纳税|缴税|社保|业绩|优先|加分|分支|分公司|办事处|办公场所|办公地点|固定场所)";
const seat =
  "(?:注册地|注册地址|住所地?|营业地|经营场所|办公场所|办公地点|分支机构|分公司|办事处|服务网点|常驻机构)";
const english =
  "(?:agency|agencies|company|companies|firm|firms|supplier|suppliers|bidder|bidders|provider|providers)";

/** A condition on who may take the work, not a mention of where the project lies or who owns it. */
const patterns: Record<ConditionKind, readonly RegExp[]> = {
  locality: [
    new RegExp(`${here}.{0,8}${firm}`, "u"),
    new RegExp(`(?:优先|仅限|限于|只接受|须为|必须为|应为|要求).{0,4}${here}`, "u"),
    new RegExp(`${seat}.{0,6}(?:须|应|必须|需|在|位于|设在?|限).{0,8}(?:省|市|县|区|${here})`, "u"),
    new RegExp(
      `在.{0,10}(?:省|市|县|区|${here})(?:内|境内|范围内)?(?:设有|设立|注册|登记|具有|有).{0,6}${seat}`,
      "u",
    ),
    new RegExp(`(?:外地|外省|外市|异地|非本地).{0,8}(?:不得|不接受|除外|扣分|须|应)`, "u"),
    new RegExp(`\\blocal(?:ly)?(?: registered| based)? ${english}\\b`, "iu"),
    new RegExp(
      `\\b(?:registered|based|located|headquartered|an office) (?:office )?(?:in|within) (?:the |this |our )?[a-z]{0,20} ?(?:city|county|district|province)\\b`,
      "iu",
    ),
  ],
  ownership: [
    /(?:国有|国资|央企|国企|民营|私营|外资|合资|集体|事业单位|上市).{0,6}(?:性质|背景|控股|企业优先|机构优先|优先|加分|除外|不得参与|不接受|方可|才可)/u,
    /(?:须|应|必须|需|限|仅限|只限|要求|优先).{0,6}(?:国有|国资|央企|国企|民营企业|私营企业|外资企业|合资企业|集体企业|事业单位|上市公司)/u,
    /(?:所有制|企业性质|股权结构|注册资本|注册资金).{0,8}(?:要求|须|应|必须|不低于|不少于|限)/u,
    new RegExp(
      `\\b(?:state-owned|privately owned|private|foreign-owned|foreign-invested|listed) ${english} (?:only|preferred)\\b`,
      "iu",
    ),
    new RegExp(
      `\\b(?:only|must be|prefer|preferably) (?:an? )?(?:state-owned|privately owned|foreign-owned|foreign-invested)\\b`,
      "iu",
    ),
  ],
  brand: [
    /(?:指定|限定|限用|必须使用|须使用|应使用|须采用|必须采用|应采用|仅限).{0,12}(?:品牌|牌号|商标|型号|原厂|厂家|某公司)/u,
    /(?:品牌|商标|型号|原厂|厂家).{0,4}(?:须|应|必须|限|指定|授权)/u,
    /(?:授权经销商|厂家授权|原厂授权|代理授权)/u,
    /\b(?:brand|model|make) (?:must be|only|required)\b/iu,
    /\bauthori[sz]ed (?:dealer|reseller|distributor)\b/iu,
  ],
};

function flatten(text: string): string {
  return text.slice(0, longestText).normalize("NFKC").replace(betweenHan, "").replace(invisible, "");
}

/**
 * Conditions about locality, ownership or brand in what an owner wrote: no need may demand them, whatever the method.
 * One fault per kind and field, with the words found. Source: rules.md, Traps; 国办发〔2015〕31号 (no local limits).
 */
export function conditionFaults(texts: Readonly<Record<string, string>>): ConditionFault[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const flat = flatten(text);
    return (Object.keys(patterns) as ConditionKind[]).flatMap((kind) => {
      const found = patterns[kind].map((pattern) => pattern.exec(flat)?.[0]).find((hit) => hit !== undefined);
      return found === undefined ? [] : [{ kind, field, found }];
    });
  });
}
