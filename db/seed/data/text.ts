import type { Bilingual, LegalBasisSeed, MaterialSeed } from "../generate/types-reference.ts";

export function t(zh: string, en: string): Bilingual {
  return { zh, en };
}

export const licensedBodyOnly = t(
  "须由具备法定资质（资格）的机构完成，申请人不能自行编制，但可自主选择机构",
  "Only a qualified body may do it; the applicant chooses freely among them",
);

/** A title in both languages with its article: `law("《环境影响评价法》", "…Act", 16)` or a clause in words. */
export function law(zh: string, en: string, article: number | Bilingual): LegalBasisSeed {
  const clause =
    typeof article === "number" ? { zh: `第${chineseNumber(article)}条`, en: `Article ${article}` } : article;
  return { title: { zh, en }, clause };
}

export function essential(zh: string, en: string): MaterialSeed {
  return { name: { zh, en }, kind: "essential" };
}

export function deferrable(zh: string, en: string): MaterialSeed {
  return { name: { zh, en }, kind: "deferrable" };
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1–199 as articles of law are counted: 10 "十", 21 "二十一", 101 "一百零一". */
export function chineseNumber(value: number): string {
  const rest = value % 100;
  const tens = Math.trunc(rest / 10);
  const head = value >= 100 ? "一百" : "";
  const zero = value > 100 && tens === 0 ? "零" : "";
  const ten = tens === 0 ? "" : `${tens === 1 && value < 100 ? "" : digits[tens]}十`;
  return `${head}${zero}${ten}${digits[rest % 10]}`;
}
