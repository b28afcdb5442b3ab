import routes from "#app/routes.ts";

export type TableRow = { readonly url: string; readonly id: string; readonly fits: RegExp };

/** Of several lines that fit one address, the framework takes the one with the fewest open parts. */
const openness = ({ url }: TableRow) => (url === "/*" ? 99 : url.split(":").length);

/** The URL table, most exact line first. */
export const routeTable: readonly TableRow[] = routes
  .map(({ path = "", file, id }) => {
    const pattern = path
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/:\w+/g, "[^/]+")
      .replace(/\\\*$/, ".*");
    return { url: `/${path}`, id: id ?? file.replace(/\.tsx?$/, ""), fits: new RegExp(`^/${pattern}/?$`) };
  })
  .toSorted((a, b) => openness(a) - openness(b) || b.url.length - a.url.length);

export function rowOf(path: string): TableRow {
  const [pathname = "/"] = path.split("?");
  return routeTable.find((row) => row.fits.test(pathname)) ?? routeTable.at(-1)!;
}
