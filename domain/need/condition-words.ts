/** Traditional characters of the words below and the simplified ones they stand for: a change of script hides nothing. */
const scripts = [
  "業业機机構构國国資资質质註注冊册優优先先區区縣县轄辖內内設设辦办處处點点場场營营證证繳缴納纳稅税績绩當当屬属會会員员",
  "須须應应僅仅隻只與与關关聯联獨独聘聘進进廠厂賣卖務务組组織织團团體体號号標标牌牌選选擇择後后級级單单術术總总實实驗验",
  "為为於于來来個个這这將将無无論论從从該该請请裡里裏里鄉乡鎮镇異异遠远買买價价費费達达億亿萬万滿满歲岁製制裝装權权經经銷销獎奖榮荣譽誉謝谢絕绝參参採采",
].join("");

const simplified = new Map(
  Array.from(
    scripts.matchAll(/(.)(.)/gu),
    ([, traditional = "", simple = ""]) => [traditional, simple] as const,
  ),
);

export function inSimplified(text: string): string {
  return Array.from(text, (char) => simplified.get(char) ?? char).join("");
}

/** Within one clause: a comma or a stop ends what is said of the words before it. */
export const within = (most: number): string => `[^，。；：！？,;:!?\\n]{0,${most}}`;

/** "不限地域", "均可": what is said not to matter is no condition. */
export const notBefore = new RegExp(
  `(?:不限|不限于|不得|不应|不要求|不作|不以|不论|无论|无需|无须|禁止|严禁|杜绝|not |no |without |regardless of |neither )${within(8)}$`,
  "iu",
);
export const notAfter = new RegExp(
  `^${within(6)}(?:均可|皆可|都可以|不限|不作为|不作要求|无要求|不作限制|不得作为|is not required|are not required|not required|welcome)`,
  "iu",
);
/** Negations that are themselves the condition: "外地机构不得参加". */
export const excludes = /(?:不得|不接受|除外|勿|谢绝|不予)/u;
