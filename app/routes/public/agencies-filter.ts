import type { AgencyFilter } from "#db/read/agencies.ts";
import { grades, type Grade } from "#domain/agency/grade.ts";

export const agencySorts = ["grade", "score", "name"] as const;

/** The list and its download read the address alike. */
export function filterOf(query: URLSearchParams): AgencyFilter {
  const one = (name: string) => (query.get(name) ?? "").slice(0, 100);
  return {
    q: one("q"),
    grades: query.getAll("grade").filter((grade): grade is Grade => grades.some((known) => known === grade)),
    item: one("item"),
    district: one("district"),
    sort: agencySorts.find((sort) => sort === one("sort")) ?? "grade",
    page: Math.min(10_000, Math.max(1, Number.parseInt(one("page"), 10) || 1)),
  };
}
