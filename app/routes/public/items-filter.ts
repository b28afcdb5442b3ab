import type { Listing } from "#db/read/items.ts";

export const shows: readonly Listing[] = ["listed", "off", "all"];
const largestId = 2_147_483_647;

/** The list and its download read the address alike. */
export function filterOf(query: URLSearchParams) {
  const id = Number.parseInt((query.get("department") ?? "").slice(0, 10), 10);
  return {
    q: (query.get("q") ?? "").slice(0, 100),
    category: (query.get("category") ?? "").slice(0, 20),
    department: id > 0 && id <= largestId ? id : null,
    listing: shows.find((show) => show === query.get("show")) ?? ("listed" as const),
  };
}
