import type { Check, CheckCode, Hit } from "../check.ts";
import { hit } from "../check.ts";
import type { OpenedQuote, Traces } from "../facts.ts";

/** One check per kind of trace that two rivals must not share (招标投标法实施条例 art. 40). */
const kinds: readonly { code: CheckCode; of: (traces: Traces) => readonly (string | null)[] }[] = [
  { code: "same_network", of: ({ network }) => [network] },
  { code: "same_device", of: ({ device }) => [device] },
  { code: "same_contact", of: ({ contacts }) => contacts },
  { code: "same_file", of: ({ fileHashes }) => fileHashes },
  { code: "same_author", of: ({ fileAuthors }) => fileAuthors },
  { code: "same_practitioner", of: ({ practitioners }) => practitioners },
];

export const traceChecks: readonly Check[] = kinds.map(({ code, of }) => ({
  code,
  level: 3,
  screen: ({ quotes }) => shared(quotes, of),
}));

/** Each value that at least two agencies left; the value itself is a keyed hash and stays out of the flag. */
function shared(quotes: readonly OpenedQuote[], of: (traces: Traces) => readonly (string | null)[]): Hit[] {
  const left = quotes.flatMap(({ agency, traces }) =>
    [...new Set(of(traces))].flatMap((value) => (value ? [{ agency, value }] : [])),
  );
  const groups = [...Map.groupBy(left, ({ value }) => value).values()]
    .map(
      (group) =>
        hit(
          group.map(({ agency }) => agency),
          {},
        ).agencies,
    )
    .filter((agencies) => agencies.length > 1);
  const once = new Map(groups.map((agencies) => [agencies.join(" "), agencies]));
  return [...once]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, agencies]) => hit(agencies, { agencies: agencies.length }));
}
