import { rowOf } from "./route-table.ts";

/** How a page can be asked for: as a document and in the framework's three data forms (integrity.md P4). */
export const forms = ["document", "data", "data of one route", "_data"] as const;
/** The page, and what all loaders of its routes gave: the other two are parts of these, by another door. */
export const wholeForms: readonly Form[] = ["document", "data"];
export type Form = (typeof forms)[number];

export type Answer = {
  readonly path: string;
  readonly form: Form;
  readonly status: number;
  readonly text: string;
  readonly isPage: boolean;
};

const perPattern = 2;
const mostPages = 260;
const atOnce = 8;
const patienceMs = 30_000;

/** "/needs/2026-000123/result" and "/needs/2026-000124/result" are one pattern: numbers and codes differ. */
export function patternOf(path: string): string {
  return path
    .split("/")
    .map((part) => (/\d{2}/.test(part) || part.length > 24 ? ":id" : part))
    .join("/");
}

export function addressIn(form: Form, path: string): string {
  const [pathname = "/", query = ""] = path.split("?");
  const { id } = rowOf(path);
  const data = `${pathname === "/" ? "/_root" : pathname}.data`;
  const ask = (...parts: string[]) => (parts.some(Boolean) ? `?${parts.filter(Boolean).join("&")}` : "");
  if (form === "document") return path;
  if (form === "data") return data + ask(query);
  if (form === "data of one route") return data + ask(query, `_routes=${encodeURIComponent(id)}`);
  return pathname + ask(query, `_data=${encodeURIComponent(id)}`);
}

/** Somebody with a browser's cookies, asking without the browser: thousands of answers in a minute. */
export class Visitor {
  readonly name: string;
  readonly #origin: string;
  readonly #headers: Record<string, string>;

  constructor(name: string, origin: string, cookie: string) {
    this.name = name;
    this.#origin = origin;
    this.#headers = { "Accept-Language": "zh-CN", ...(cookie ? { Cookie: cookie } : {}) };
  }

  async ask(path: string, form: Form): Promise<Answer> {
    const answer = await fetch(this.#origin + addressIn(form, path), {
      headers: this.#headers,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    const isPage = answer.headers.get("content-type")?.includes("text/html") ?? false;
    const where = answer.headers.get("location") ?? "";
    return { path, form, status: answer.status, text: where + (await answer.text()), isPage };
  }

  /** A few at a time, so that the market answers others too. */
  async askAll(wanted: readonly (readonly [string, Form])[], heard: (answer: Answer) => void): Promise<void> {
    const left = wanted.values();
    const one = async () => {
      for (const [path, form] of left) heard(await this.ask(path, form));
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }

  /** Pages reachable by links, a few of each pattern, so that every kind of page is visited by whoever may see it. */
  async walk(starts: readonly string[], heard: (answer: Answer) => void): Promise<void> {
    const known = new Set(starts);
    const perKind = new Map<string, number>();
    let [wave, visited]: [string[], number] = [[...starts], 0];
    while (wave.length > 0 && visited < mostPages) {
      const asked = wave.slice(0, mostPages - visited);
      visited += asked.length;
      wave = [];
      await this.askAll(
        asked.map((path) => [path, "document"]),
        (answer) => {
          heard(answer);
          if (answer.isPage) wave.push(...newLinks(answer, known, perKind));
        },
      );
    }
  }
}

function newLinks({ text, path }: Answer, known: Set<string>, perKind: Map<string, number>): string[] {
  return linksIn(text, path).filter((next) => {
    const kind = patternOf(next.split("?")[0] ?? "");
    const seen = perKind.get(kind) ?? 0;
    if (known.has(next) || seen >= perPattern) return false;
    perKind.set(kind, seen + 1);
    known.add(next);
    return true;
  });
}

function linksIn(html: string, path: string): string[] {
  const here = new URL(path, "http://market.invalid");
  return [...html.matchAll(/href="([^"#]+)"/g)].flatMap((match) => {
    const url = new URL((match[1] ?? "").replaceAll("&amp;", "&"), here);
    const isPage = url.origin === here.origin && !/^\/(assets|logout|fonts|favicon)/.test(url.pathname);
    return isPage ? [url.pathname + url.search] : [];
  });
}
