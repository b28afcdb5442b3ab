import type { Grade } from "#domain/agency/grade.ts";
import { compareBytes, hex, lp, sha256 } from "#domain/shared/encoding.ts";

/** How the owner narrowed the list of agencies; the items are the need's own and not among them. */
export type ShortlistFilters = {
  readonly q: string;
  readonly grades: readonly Grade[];
  /** The area an agency is registered in; "" for all. Never with public funds. */
  readonly district: string;
};
export type ListedAgency = { readonly code: string; readonly grade: Grade };
export type Shortlist = {
  readonly need: string;
  readonly lockedAt: Date;
  readonly itemCodes: readonly string[];
  readonly filters: ShortlistFilters;
  readonly agencies: readonly ListedAgency[];
};

/** In the order of the bytes of the codes, so that no order of a page is a recommendation. */
export function inListOrder(agencies: readonly ListedAgency[]): ListedAgency[] {
  return agencies.toSorted((a, b) => compareBytes(a.code, b.code));
}

/**
 * What locks a shortlist: SHA-256 over `lp("zjcs-shortlist/1", need, instant, items…, q, grades…, district, code, grade, …)`
 * with the number before each list. Whoever has the published list can recompute it.
 */
export function shortlistHash({ need, lockedAt, itemCodes, filters, agencies }: Shortlist): string {
  const { q, grades, district } = filters;
  const items = itemCodes.toSorted(compareBytes);
  const letters = grades.toSorted(compareBytes);
  const listed = inListOrder(agencies);
  const bytes = lp(
    "zjcs-shortlist/1",
    need,
    lockedAt.toISOString(),
    items.length,
    ...items,
    q,
    letters.length,
    ...letters,
    district,
    listed.length,
    ...listed.flatMap(({ code, grade }) => [code, grade]),
  );
  return hex(sha256(bytes));
}
