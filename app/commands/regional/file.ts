import type { RegionalRow } from "#db/store/regional.ts";

/** Where a result is told: at its items, and at the projects it names. */
export function subjectsOf({
  itemCodes,
  projectCodes,
}: Pick<RegionalRow, "itemCodes" | "projectCodes">): string[] {
  return [...itemCodes.map((item) => `item:${item}`), ...projectCodes.map((code) => `case:${code}`)];
}
