import { ok, refuse, type Outcome } from "./outcome.ts";

/** GB 32100: digits and capitals without I O Z S V; a character's value is its place here. */
const usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const usccPattern = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const projectPattern = /^(\d{2})(\d{2})-\d{6}-\d{2}-\d{2}-\d{6}$/;
/** Longer input is no code; cutting first keeps a hostile text cheap. */
const longestInput = 64;

function normalised(text: string): string {
  return text.slice(0, longestInput).normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** The form in which two credit codes are compared: half-width, no blanks, capitals. */
export function normaliseUscc(text: string): string {
  return normalised(text);
}

/** Position 18 of a credit code, from the 17 before it (GB 32100, mod 31). */
function usccCheck(first17: string): string {
  const sum = usccWeights.reduce(
    (total, weight, at) => total + weight * usccAlphabet.indexOf(first17.charAt(at)),
    0,
  );
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Position 9 of an organisation code, from the 8 before it (GB 11714, mod 11; letters count from A = 10). */
function organisationCheck(first8: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * parseInt(first8.charAt(at), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 11 ? "0" : check === 10 ? "X" : String(check);
}

/**
 * A unified social credit code (统一社会信用代码) in its compared form.
 *
 * - Refuses: `identifier.uscc_form` (length or alphabet), `identifier.uscc_organisation_check`,
 *   `identifier.uscc_check`.
 * - Source: GB 32100-2015; GB 11714-1997 for positions 9–17.
 */
export function checkUscc(text: string): Outcome<string> {
  const code = normaliseUscc(text);
  if (!usccPattern.test(code)) return refuse("identifier.uscc_form");
  if (organisationCheck(code.slice(8, 16)) !== code.charAt(16))
    return refuse("identifier.uscc_organisation_check");
  if (usccCheck(code.slice(0, 17)) !== code.charAt(17)) return refuse("identifier.uscc_check");
  return ok(code);
}

/**
 * A valid credit code for invented organisations: both check characters are computed.
 *
 * @param registration positions 1–8: registering department, kind, six digits of the region
 * @param org8 positions 9–16
 * @throws RangeError for a wrong length or alphabet: a mistake of the generator, not of a person.
 */
export function completeUscc(registration: string, org8: string): string {
  const first16 = registration + org8;
  if (registration.length !== 8 || !usccPattern.test(`${first16}00`))
    throw new RangeError(`no start of a credit code: ${first16}`);
  const first17 = first16 + organisationCheck(org8);
  return first17 + usccCheck(first17);
}

/**
 * A national project code, 24 digits and hyphens, of either generation.
 *
 * The first group is a year (2000–2099), or since GB/T 40058-2021 two digits of the year and the month. The newer
 * form's check character is not judged: the standard's algorithm is not ours to guess, and a wrong guess would lock
 * out a real project.
 *
 * - Refuses: `identifier.project_code_form`, `identifier.project_code_period`.
 */
export function checkProjectCode(text: string): Outcome<string> {
  const code = normalised(text).replace(/[‐-―−－]/g, "-");
  const match = projectPattern.exec(code);
  if (!match) return refuse("identifier.project_code_form");
  const month = Number(match[2]);
  const isYear = match[1] === "20";
  if (!isYear && (month < 1 || month > 12)) return refuse("identifier.project_code_period");
  return ok(code);
}
