import type { Role } from "#domain/shared/actor.ts";

/** What goes in and comes out as a table. */
export const importKinds = ["agencies", "practitioners", "items", "prices", "inspections", "cases"] as const;
export type ImportKindName = (typeof importKinds)[number];

/** Whose business a list is; items and price documents become proposals for a second person. */
export const importRoles: Readonly<Record<ImportKindName, Role>> = {
  agencies: "operator",
  practitioners: "operator",
  items: "regulator",
  prices: "price_officer",
  inspections: "regulator",
  cases: "operator",
};

export function importKindOf(text: unknown): ImportKindName | null {
  return importKinds.find((kind) => kind === text) ?? null;
}

/** What one run may hold; a zip counts by what it unpacks to. */
export const importLimits = {
  bytes: 10 * 1_024 * 1_024,
  unzippedBytes: 80 * 1_024 * 1_024,
  rows: 20_000,
  columns: 200,
  cellLength: 8_000,
} as const;
