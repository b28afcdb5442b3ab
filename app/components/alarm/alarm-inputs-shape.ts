import type { OpeningFacts, Traces } from "#domain/collusion/facts.ts";
import type { Occasion } from "#domain/collusion/occasions.ts";
import type {
  AcceptanceFacts,
  DeliveryFacts,
  RequirementFacts,
  StaffingFacts,
} from "#domain/collusion/work-facts.ts";

const shownSigns = 8;
const withQuotes: ReadonlySet<Occasion> = new Set(["opening", "award", "reserve"]);
const withPast: ReadonlySet<string> = new Set([
  "R003",
  "R025",
  "R048",
  "rotation",
  "linked_reserve",
  "split_need",
  "direct_concentration",
]);
/** As JSON keeps them: instants are texts. */
type Stored<T> = T extends number
  ? number
  : T extends Date
    ? string
    : T extends object
      ? { readonly [K in keyof T]: Stored<T[K]> }
      : T;
type Mark = { readonly text: string; readonly shared: boolean };

/** Short forms of keyed hashes; those that two senders left are marked. */
function marksIn(all: readonly Stored<Traces>[], of: (traces: Stored<Traces>) => readonly (string | null)[]) {
  const seen = new Map<string, number>();
  for (const traces of all)
    for (const value of new Set(of(traces))) if (value) seen.set(value, (seen.get(value) ?? 0) + 1);
  return (traces: Stored<Traces>): Mark[] =>
    of(traces).flatMap((value) =>
      value ? [{ text: value.slice(0, shownSigns), shared: (seen.get(value) ?? 0) > 1 }] : [],
    );
}

function quotesOf(facts: Stored<OpeningFacts>) {
  const all = facts.quotes.map(({ traces }) => traces);
  const network = marksIn(all, (traces) => [traces.network]);
  const device = marksIn(all, (traces) => [traces.device]);
  const contacts = marksIn(all, (traces) => traces.contacts);
  const files = marksIn(all, (traces) => [...traces.fileHashes, ...traces.fileAuthors]);
  const people = marksIn(all, (traces) => traces.practitioners);
  return facts.quotes.map(({ agency, amountFen, rejection, receivedAt, traces }) => ({
    agency,
    amountFen,
    rejection,
    receivedAt: new Date(receivedAt),
    left: [
      { kind: "network" as const, marks: network(traces) },
      { kind: "device" as const, marks: device(traces) },
      { kind: "contact" as const, marks: contacts(traces) },
      { kind: "file" as const, marks: files(traces) },
      { kind: "people" as const, marks: people(traces) },
    ],
  }));
}

/** Only what the findings of this moment rest on. */
export function inputsOf(occasion: Occasion, facts: unknown, checks: readonly string[]) {
  const opening = facts as Stored<OpeningFacts>;
  const past = checks.some((check) => withPast.has(check)) ? [...opening.past, opening.need] : [];
  return {
    quotes: withQuotes.has(occasion) ? quotesOf(opening) : [],
    past: past.map(({ no, on, method, estimateFen, winner, second, bidders, noticeWd, minimumNoticeWd }) => ({
      no,
      on,
      method,
      estimateFen,
      winner,
      second,
      noticeWd,
      minimumNoticeWd,
      bidders: bidders.length,
    })),
    requirement: occasion === "requirement" ? (facts as Stored<RequirementFacts>) : null,
    people:
      occasion === "staffing"
        ? (facts as StaffingFacts).people.map(({ masked, open }) => ({ masked, open }))
        : [],
    delivery: occasion === "delivery" ? (facts as DeliveryFacts) : null,
    accepted: occasion === "acceptance" ? (facts as AcceptanceFacts).accepted : [],
  };
}
export type AlarmInputs = ReturnType<typeof inputsOf>;
