/** GB/T 4754-2017: the first and last division of each letter. */
const divisions = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
} as const satisfies Record<string, readonly [number, number]>;
export type IndustryLetter = keyof typeof divisions;
export const industryLetters = Object.keys(divisions) as IndustryLetter[];
const industryPattern = /^([A-T]?)((?:\d{2,4})?)$/;

/** "C2614", "2614" or "C" → its letter and digits ("" for a bare letter); null for anything else. */
export function industryOf(
  code: string,
): { readonly letter: IndustryLetter; readonly digits: string } | null {
  const match = industryPattern.exec(code.slice(0, 16).normalize("NFKC").trim().toUpperCase());
  const digits = match?.[2] ?? "";
  if (!match || (match[1] === "" && digits === "")) return null;
  if (digits === "") return { letter: match[1] as IndustryLetter, digits };
  const division = Number(digits.slice(0, 2));
  const letter = industryLetters.find(
    (each) => division >= divisions[each][0] && division <= divisions[each][1],
  );
  if (!letter || (match[1] !== "" && match[1] !== letter)) return null;
  return { letter, digits };
}
