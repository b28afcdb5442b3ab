/**
 * A person's name as anyone may read it: the family name, the rest starred (rules.md 5.13). Two characters of
 * compound family names are not told apart on purpose: one visible character is the least that is still useful.
 */
export function maskedName(name: string): string {
  const signs = Array.from(name.trim());
  return (signs[0] ?? "") + "*".repeat(Math.min(Math.max(signs.length - 1, 0), 3));
}

/** A number by which a person is reached: the first three and the last four digits of a long one, the last two else. */
export function maskedPhone(phone: string): string {
  const signs = Array.from(phone.trim());
  return signs.length >= 9
    ? `${signs.slice(0, 3).join("")}****${signs.slice(-4).join("")}`
    : `****${signs.slice(-2).join("")}`;
}

/** The first character and the provider; what is no address is starred whole. */
export function maskedEmail(email: string): string {
  const [name = "", provider] = email.trim().split("@");
  return provider ? `${Array.from(name)[0] ?? ""}***@${provider}` : "***";
}

/** A certificate's number: the last four signs of a long one, the last two else. */
export function maskedNumber(number: string): string {
  const signs = Array.from(number.trim());
  return `****${signs.slice(signs.length >= 9 ? -4 : -2).join("")}`;
}
