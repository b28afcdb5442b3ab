import type { SelectionMethod } from "#domain/selection/method-names.ts";

/** Where the owner itself picks the agency, whatever was quoted before. */
export const ownersChoice: SelectionMethod[] = ["direct", "negotiated"];
/** How many of an owner's last direct choices are looked at, and above which part of them one agency stands out. */
export const lastChoices = 10;
const shareBp = 5_000;

export type Concentration = { readonly agency: string; readonly chosen: number; readonly of: number };

/**
 * The agency with more than half of an owner's last ten direct choices, newest first; null where there is none. With
 * fewer than ten it stands out as soon as it is sure to. rules.md 5.5, 5.14: level 2, an indication only.
 */
export function concentrationOf(chosen: readonly string[]): Concentration | null {
  const last = chosen.slice(0, lastChoices);
  for (const [agency, own] of Map.groupBy(last, (each) => each))
    if (own.length * 10_000 > lastChoices * shareBp) return { agency, chosen: own.length, of: last.length };
  return null;
}
