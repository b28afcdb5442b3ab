import { linksBetween } from "#domain/agency/conflicts.ts";
import type { Party } from "#domain/agency/identity.ts";
import { hit, type Check } from "../check.ts";
import type { OpenedQuote } from "../facts.ts";

const partyOf = ({ agency, marks }: OpenedQuote, id: number): Party => ({
  organisationId: id,
  code: agency,
  name: agency,
  facts: marks.map((mark) => ({ ...mark, masked: "" })),
});

/** Two rivals that one person, holder, phone or account ties together (rules.md 5.7): both are flagged. */
export const linkedFirms: Check = {
  code: "linked_firms",
  level: 2,
  screen: ({ quotes }) => {
    const parties = quotes.toSorted((a, b) => (a.agency < b.agency ? -1 : 1)).map(partyOf);
    return parties.flatMap((one, at) =>
      parties.slice(at + 1).flatMap((other) => {
        const grounds = linksBetween(one, other);
        return grounds.length > 0 ? [hit([one.code, other.code], { grounds: grounds.join(" ") })] : [];
      }),
    );
  },
};
