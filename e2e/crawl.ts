import type { BrowserContext } from "@playwright/test";

/** How a page can be asked for: as a document and in the framework's three data forms (integrity.md P4). */
export type Form = "document" | "data" | "data of one route" | "_data";
export const forms: readonly Form[] = ["document", "data", "data of one route", "_data"];

const perPattern = 2;
const mostPages = 160;

/** "/needs/2026-000123/result" and "/needs/2026-000124/result" are one pattern: numbers and codes differ. */
export function patternOf(path: string): string {
  return path
    .split("/")
    .map((part) => (/\d{2}/.test(part) || part.length > 24 ? ":id" : part))
    .join("/");
}

export function addressIn(form: Form, path: string, route: string): string {
  const [pathname = "/", query = ""] = path.split("?");
  const data = `${pathname === "/" ? "/_root" : pathname}.data`;
  const ask = (...parts: string[]) => (parts.some(Boolean) ? `?${parts.filter(Boolean).join("&")}` : "");
  if (form === "document") return path;
  if (form === "data") return data + ask(query);
  if (form === "data of one route") return data + ask(query, `_routes=${encodeURIComponent(route)}`);
  return pathname + ask(query, `_data=${encodeURIComponent(route)}`);
}

/** Pages reachable by links, a few of each pattern, so that every kind of page is visited by whoever may see it. */
export async function reachable(
  context: BrowserContext,
  origin: string,
  starts: readonly string[],
): Promise<string[]> {
  const queue = [...starts];
  const known = new Set(queue);
  const perKind = new Map<string, number>();
  const visited: string[] = [];
  for (let path = queue.shift(); path !== undefined && visited.length < mostPages; path = queue.shift()) {
    const answer = await context.request.get(origin + path);
    visited.push(path);
    if (!answer.headers()["content-type"]?.includes("text/html")) continue;
    for (const next of linksIn(await answer.text(), origin + path)) {
      const kind = patternOf(next.split("?")[0] ?? "");
      const seen = perKind.get(kind) ?? 0;
      if (known.has(next) || seen >= perPattern) continue;
      perKind.set(kind, seen + 1);
      known.add(next);
      queue.push(next);
    }
  }
  return visited;
}

function linksIn(html: string, base: string): string[] {
  const hrefs = [...html.matchAll(/href="([^"#]+)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
  return hrefs.flatMap((href) => {
    const url = new URL(href, base);
    const isPage =
      url.origin === new URL(base).origin && !/^\/(assets|logout|fonts|favicon)/.test(url.pathname);
    return isPage ? [url.pathname + url.search] : [];
  });
}
