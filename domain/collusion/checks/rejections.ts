import { hit, type Check } from "../check.ts";
import { validQuotes } from "../facts.ts";

/** Impossible while the closing is decided under the need's lock; a hit means that the record was changed. */
export const lateWinner: Check = {
  code: "R030",
  level: 3,
  screen: ({ need, quotes }) =>
    quotes
      .filter(({ receivedAt }) => receivedAt >= need.closesAt)
      .map(({ agency, receivedAt }) =>
        hit([agency], { receivedAt: receivedAt.toISOString(), closesAt: need.closesAt.toISOString() }),
      ),
};

export const allButOneRejected: Check = {
  code: "R035",
  level: 2,
  screen: (facts) => {
    const [valid, ...others] = validQuotes(facts);
    const rejected = facts.quotes.length - 1;
    if (!valid || others.length > 0 || rejected < 2) return [];
    return [hit([valid.agency], { quotes: facts.quotes.length, rejected })];
  },
};

export const lowestRejected: Check = {
  code: "R036",
  level: 2,
  screen: (facts) => {
    const readable = facts.quotes.flatMap(({ agency, amountFen, rejection }) =>
      amountFen === null ? [] : [{ agency, amountFen, rejection }],
    );
    const lowestFen = Math.min(...readable.map(({ amountFen }) => amountFen));
    return readable
      .filter(
        ({ amountFen, rejection }) => amountFen === lowestFen && rejection !== null && readable.length > 1,
      )
      .map(({ agency, rejection }) => hit([agency], { amountFen: lowestFen, reason: rejection ?? "" }));
  },
};

export const manyRejected: Check = {
  code: "R038",
  level: 2,
  screen: ({ quotes }, { manyRejectedBp, manyRejectedQuotes }) => {
    const rejected = quotes.filter(({ rejection }) => rejection !== null);
    if (quotes.length < manyRejectedQuotes || rejected.length * 10_000 < quotes.length * manyRejectedBp)
      return [];
    return [
      hit(
        rejected.map(({ agency }) => agency),
        { quotes: quotes.length, rejected: rejected.length },
      ),
    ];
  },
};
