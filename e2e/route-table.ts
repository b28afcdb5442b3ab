import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type TableRow = { readonly url: string; readonly id: string; readonly fits: RegExp };

/** The URL table as the audiences' map files write it, most exact first. */
export function routeTable(): TableRow[] {
  const folder = join(import.meta.dirname, "../app/routes");
  const rows = globSync("*/map.ts", { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/route\(\s*"([^"]+)",\s*"([^"]+)\.tsx?"/g)].map(
      (match) => {
        const [, url = "", id = ""] = match;
        const pattern = url
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace(/:\w+/g, "[^/]+")
          .replace(/\\\*$/, ".*");
        return { url, id, fits: new RegExp(`^${pattern}/?$`) };
      },
    ),
  );
  return rows.toSorted(
    (a, b) => a.url.split(":").length - b.url.split(":").length || b.url.length - a.url.length,
  );
}

export function routeOf(table: readonly TableRow[], path: string): string {
  return table.find((row) => row.fits.test(path.split("?")[0] ?? ""))?.id ?? "routes/public/not-found";
}
