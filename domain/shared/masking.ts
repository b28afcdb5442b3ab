/**
 * A person's name as anyone may read it: the family name, the rest starred (rules.md 5.13). Two characters of
 * compound family names are not told apart on purpose: one visible character is the least that is still useful.
 */
export function maskedName(name: string): string {
  const signs = Array.from(name.trim());
  return (signs[0] ?? "") + "*".repeat(Math.min(Math.max(signs.length - 1, 0), 3));
}
