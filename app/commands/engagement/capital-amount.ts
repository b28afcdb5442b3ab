import type { Fen } from "#domain/shared/money.ts";

const digits = "零壹贰叁肆伍陆柒捌玖";
const units = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

/** Up to four digits without leading zeros; zeros in a row are one 零, zeros at the end none. */
function groupText(group: number): string {
  const text = Array.from(String(group))
    .map((digit, at, all) => (digit === "0" ? "零" : digits[Number(digit)]! + units[all.length - 1 - at]!))
    .join("");
  return text.replace(/零+/g, "零").replace(/零$/, "");
}

function wholeText(whole: number): string {
  let text = "";
  for (let at = 3; at >= 0; at -= 1) {
    const group = Math.floor(whole / 10_000 ** at) % 10_000;
    if (group === 0) continue;
    const gap = text !== "" && group < 1_000 ? "零" : "";
    text += gap + groupText(group) + groups[at]!;
  }
  return text;
}

/**
 * An amount as contracts write it (人民币大写): 800001 → 捌仟元零壹分.
 * Source: 支付结算办法, annex 1 on the writing of amounts.
 */
export function capitalAmount(amount: Fen): string {
  const whole = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const fen = amount % 10;
  const yuan = whole > 0 ? `${wholeText(whole)}元` : "";
  if (jiao === 0 && fen === 0) return whole > 0 ? `${yuan}整` : "零元整";
  const middle = jiao > 0 ? `${digits[jiao]!}角` : whole > 0 ? "零" : "";
  return `${yuan}${middle}${fen > 0 ? `${digits[fen]!}分` : "整"}`;
}
