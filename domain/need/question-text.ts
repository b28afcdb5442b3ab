import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { conditionFaults } from "./conditions.ts";

export const longestQuestion = 1_000;
export const longestAnswer = 2_000;
const shortest = 5;
const blanks = /[\s\p{Cf}\-·.,，。、（）()]/gu;
const contacts = [
  /[\w.+-]+@[\w-]+\.[\w.]+/u,
  /(?:https?:\/\/|www\.)\S+/iu,
  /(?:微信|QQ|邮箱|e-?mail|wechat|电话|手机)(?:号)?[:：是\s]*[A-Za-z0-9]{5,}/iu,
  // Eleven digits of a mobile telephone, or an area code with its number.
  /(?<!\d)1[3-9]\d{9}(?!\d)/u,
  /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/u,
];

function plain(text: string): string {
  return text.normalize("NFKC").replace(blanks, "").toLowerCase();
}

function lengthOf(text: string, longest: number): Outcome<string> {
  const said = text.normalize("NFC").trim();
  if (said.length < shortest) return refuse("question.too_short", { shortest });
  return said.length > longest ? refuse("question.too_long", { longest }) : ok(said);
}

/**
 * A question as the public will read it: nothing in it may say who asks.
 *
 * - `asker`: names, credit code and telephones of the agency, which the market knows; compared without blanks.
 * - Refuses `question.too_short`, `.too_long`, `.tells_contact`, `.names_asker`. Source: rules.md 5.13.
 */
export function checkQuestion(text: string, asker: readonly string[]): Outcome<string> {
  const said = lengthOf(text, longestQuestion);
  if (!said.ok) return said;
  const flat = plain(said.value);
  const asIs = said.value.normalize("NFKC");
  if (asker.map(plain).some((name) => name.length > 3 && flat.includes(name)))
    return refuse("question.names_asker");
  return contacts.some((each) => each.test(asIs)) ? refuse("question.tells_contact") : said;
}

/** An answer belongs to the notice: what a notice may not demand, an answer may not either. */
export function checkAnswer(text: string): Outcome<string> {
  const said = lengthOf(text, longestAnswer);
  if (!said.ok) return said;
  const [fault] = conditionFaults({ answer: said.value });
  return fault ? refuse(`need.condition_${fault.kind}`, { field: fault.field, found: fault.found }) : said;
}
