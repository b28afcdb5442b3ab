import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkIdentityNumber, completeIdentityNumber } from "./identity-number.ts";

const longest = 200;
const half = (text: string) => text.slice(0, longest).normalize("NFKC");
const companyForms = /有限责任公司|股份有限公司|有限公司|责任公司|股份公司|总公司|公司$/g;
const numerals: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
/**
 * The form in which two firm names are compared: half-width, no blanks or punctuation, capitals, without the form of
 * company. `firm_name_key()` of the database says the same. The text is in simplified characters already.
 */
export function firmNameKey(simplified: string): string {
  const bare = half(simplified)
    .toUpperCase()
    .replaceAll(/[\p{P}\p{S}\s]/gu, "");
  return bare.replaceAll(companyForms, "") || bare;
}

/** One place, however it is written: 三号楼, ３号楼 and 3 号楼 are the same. */
export function addressKey(simplified: string): string {
  return half(simplified)
    .toUpperCase()
    .replaceAll(/[\p{P}\p{S}\s]/gu, "")
    .replaceAll(/[一二三四五六七八九](?=[号楼栋幢层室单])/g, (sign) => numerals[sign]!)
    .replaceAll(/[栋幢]/g, "楼");
}

/** Digits only; the country's own prefix is no difference. Too short to tell anybody apart: "". */
export function phoneKey(text: string): string {
  const digits = half(text)
    .replaceAll(/\D/g, "")
    .replace(/^(00)?86(?=1\d{10}$|0)/, "");
  return digits.length >= 7 ? digits : "";
}

/**
 * An identity number (GB 11643) as it is compared: 18 characters; an old number of 15 digits in its new form. A
 * passport or permit is taken as it stands, in capitals.
 *
 * - Refuses: `identity.id_number`.
 */
export function checkIdNumber(text: string): Outcome<string> {
  const number = half(text).replaceAll(/[\s-]/g, "").toUpperCase();
  if (/^[A-Z]{1,3}\d{6,10}$/.test(number)) return ok(number);
  const old = /^\d{15}$/.test(number);
  const full = old ? completeIdentityNumber(`${number.slice(0, 6)}19${number.slice(6)}`) : number;
  const checked = checkIdentityNumber(full);
  return checked.ok ? checked : refuse("identity.id_number");
}

/** Refuses `identity.bank_account`: 8 to 30 digits, blanks and hyphens left out. */
export function checkBankAccount(text: string): Outcome<string> {
  const number = half(text).replaceAll(/[\s-]/g, "");
  return /^\d{8,30}$/.test(number) ? ok(number) : refuse("identity.bank_account");
}

export const maskedId = (number: string) => `${number.slice(0, 1)}****${number.slice(-2)}`;
export const maskedAccount = (number: string) => `•••• ${number.slice(-4)}`;
