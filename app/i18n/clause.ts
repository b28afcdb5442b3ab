import type { Locale } from "./locale.ts";

const digits = "〇一二三四五六七八九";
const units = new Map([
  ["十", 10],
  ["百", 100],
]);

/** 二十一 → 21, 一百零三 → 103; digits stay what they are. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, open] = [0, 0];
  for (const sign of text) {
    const unit = units.get(sign);
    if (unit) [sum, open] = [sum + (open || 1) * unit, 0];
    else open = Math.max(0, digits.indexOf(sign));
  }
  return sum + open;
}

const count = "([\\d零〇一二三四五六七八九十百]+)";
const article = new RegExp(`第${count}条(?:第${count}款)?(?:第?[（(]?${count}[）)]?项)?`, "g");
const schedule = new RegExp(`附(表|件)${count}?`, "g");

/** Where a rule stands, as the reader's language counts it; titles of Chinese law keep their own name. */
export function clauseText(text: string, locale: Locale): string {
  if (/^\d+$/.test(text)) return locale === "en" ? `Article\u00A0${text}` : `第 ${text} 条`;
  if (locale !== "en") return text;
  return text
    .replace(article, (_all, no: string, paragraph?: string, item?: string) =>
      [
        `Article\u00A0${numberOf(no)}`,
        ...(paragraph ? [`paragraph ${numberOf(paragraph)}`] : []),
        ...(item ? [`item ${numberOf(item)}`] : []),
      ].join(", "),
    )
    .replace(schedule, (_all, kind: string, no?: string) => {
      const name = kind === "表" ? "Schedule" : "Annex";
      return no ? `${name} ${numberOf(no)}` : name;
    })
    .replace(/ ?表(\d+)/g, ", table $1")
    .replace(/》(?=[AS]\w+[\u00A0 ]\d)/g, "》, ")
    .replace(/(\d)、(?=Article)/g, "$1, ");
}
