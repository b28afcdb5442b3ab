import { isDay } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0);
  return checks.charAt(sum % 11);
}

/**
 * A citizen identity number in its compared form.
 *
 * - Refuses: `practitioner.identity_form` (length, birth date), `practitioner.identity_check`.
 * - Source: GB 11643-1999; check character ISO 7064 MOD 11-2.
 */
export function checkIdentityNumber(text: string): Outcome<string> {
  const number = text.slice(0, 64).normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^\d{17}[\dX]$/.test(number) || !isDay(birth)) return refuse("practitioner.identity_form");
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return refuse("practitioner.identity_check");
  return ok(number);
}

/** A valid number for invented people; `first17` is seventeen digits. */
export function completeIdentityNumber(first17: string): string {
  return first17 + checkCharacter(first17);
}
