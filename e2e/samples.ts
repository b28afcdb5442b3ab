import { routeTable, rowOf } from "./route-table.ts";

/** Values that no link shows, and addresses whose values another kind of address shows. Keys: "folder/:parameter". */
const literal: Readonly<Record<string, readonly string[]>> = {
  "documents/:id": ["00000000-0000-4000-8000-000000000000"],
  "draws/:id": ["1"],
  "identity-reviews/:id": ["1"],
  "invitation/:token": ["a-token-that-nobody-was-sent"],
  "papers/:id": ["00000000-0000-4000-8000-000000000000"],
  "password-reset/:token": ["a-token-that-nobody-was-sent"],
};
const sameAs: Readonly<Record<string, string>> = {
  "awards/:no": "needs/:no",
  "reports/:no": "engagements/:no",
};
/** Lines without parameters that answer only with these questions. */
const questions: Readonly<Record<string, string>> = {
  "/api/v1/fee-cap": "?lower=2000000&upper=4000000&sector=industry",
  "/language": "?lang=en&back=/",
};
/** Nothing to be seen there by a visit: they redirect, take reports, or say no to everybody. */
const closed = ["/csp", "/language", "/logout", "/account/unit", "/*"];

/**
 * There only after an opening, for timed rounds and talks, or while a draw, a check, a payment, a correction or a review waits: asked by everybody,
 * but before the opening this market has none of them to let anybody in.
 */
const momentary = [
  "/agency/engagements/:no/revoke",
  "/agency/needs/:no/low-price",
  "/agency/needs/:no/rounds",
  "/agency/needs/:no/talk",
  "/department/reports/:no",
  "/desk/visits/:id/correct",
  "/desk/visits/:id/objection",
  "/desk/visits/:id/papers",
  "/desk/visits/:id/person",
  "/needs/:no/documents/:id",
  "/needs/:no/draw",
  "/needs/:no/draw.json",
  "/needs/:no/papers/:id",
  "/owner/engagements/:no",
  "/owner/engagements/:no/messages",
  "/owner/engagements/:no/payments",
  "/owner/needs/:no/talks",
  "/supervise/draws/:id",
  "/supervise/engagements/:no/revoke",
  "/supervise/identity-reviews/:id",
  "/supervise/needs/:no",
];

const perLine = 2;
const perKind = 2;

/** "/owner/needs/:no/edit" → ["needs/:no"]. */
const kindsIn = (url: string) =>
  [...url.matchAll(/([^/]+)\/(:\w+)/g)].map(([, folder, name]) => `${folder}/${name}`);

/** The values of each kind in the addresses that links of the market showed: "needs/:no" → numbers of needs. */
function valuesSeen(addresses: Iterable<string>, own: readonly string[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const address of [...own, ...addresses]) {
    const [path = ""] = address.split("?");
    const parts = path.split("/");
    const pattern = rowOf(path).url.split("/");
    for (const [at, part] of pattern.entries())
      if (part.startsWith(":")) {
        const kind = `${pattern[at - 1]}/${part}`;
        const seen = values.get(kind) ?? [];
        if (!seen.includes(parts[at]!) && seen.length < perKind + own.length) seen.push(parts[at]!);
        values.set(kind, seen);
      }
  }
  return values;
}

/**
 * Concrete addresses for every line of the URL table: those that links showed to anybody, and the line filled with real
 * values seen in other addresses. `own` are addresses of what the test itself made; their values come first.
 */
export function sampleAddresses(seen: ReadonlySet<string>, own: readonly string[]): Map<string, string[]> {
  const values = valuesSeen(seen, own);
  const valuesOf = (kind: string) =>
    literal[kind] ?? [...new Set([...(values.get(kind) ?? []), ...(values.get(sameAs[kind] ?? "") ?? [])])];
  const filled = (url: string, nth: number) => {
    const found = kindsIn(url).map((kind) => [kind, valuesOf(kind)[nth]] as const);
    if (found.some(([, value]) => value === undefined)) return [];
    return [found.reduce((path, [kind, value]) => path.replace(kind, `${kind.split("/")[0]}/${value}`), url)];
  };
  return new Map(
    routeTable.map(({ url }) => {
      if (url === "/*") return [url, ["/no-such-page"]];
      if (!url.includes(":")) return [url, [url, ...(questions[url] ? [url + questions[url]] : [])]];
      const linked = [...seen].filter((address) => rowOf(address).url === url).slice(0, perLine);
      const made = Array.from({ length: perKind }, (_, nth) => filled(url, nth)).flat();
      return [url, [...new Set([...linked, ...made])]];
    }),
  );
}

/** Lines that somebody must have been let into, or the samples say nothing about them. */
export const linesToBeSeen = routeTable
  .map(({ url }) => url)
  .filter((url) => ![...closed, ...momentary].includes(url));
