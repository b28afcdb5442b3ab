/**
 * A person's name as anyone may read it: the family name, the rest starred (rules.md 5.13). Two characters of
 * compound family names are not told apart on purpose: one visible character is the least that is still useful.
 */
export function maskedName(name: string): string {
  const [first = "", ...rest] = [...name.trim()];
  return first + "*".repeat(Math.min(rest.length, 3));
}
