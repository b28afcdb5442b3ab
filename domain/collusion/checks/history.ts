import { hit, type Check } from "../check.ts";
import { allNeeds, type OpeningFacts } from "../facts.ts";

/** Exactly the shortest lawful notice, again and again: shorter is impossible by construction. */
export const shortestNotice: Check = {
  code: "R003",
  level: 1,
  screen: (facts, { shortestNoticeBp, shortestNoticeNeeds }) => {
    const own = allNeeds(facts).filter(({ owner, noticeWd }) => owner === facts.need.owner && noticeWd > 0);
    const shortest = own.filter(({ noticeWd, minimumNoticeWd }) => noticeWd === minimumNoticeWd);
    if (own.length < shortestNoticeNeeds || shortest.length * 10_000 <= own.length * shortestNoticeBp)
      return [];
    return [hit([], { needs: own.length, shortest: shortest.length })];
  },
};

/** The firm that is second behind the same winner too often to be a rival. */
export const oftenSecond: Check = {
  code: "R025",
  level: 2,
  screen: (facts, { oftenSecondTimes, oftenSecondBp }) => {
    const { winner, second } = facts.need;
    if (!winner || !second) return [];
    const quoted = allNeeds(facts).filter(({ bidders }) => bidders.includes(second));
    const times = quoted.filter((past) => past.winner === winner && past.second === second).length;
    if (times < oftenSecondTimes || times * 10_000 < quoted.length * oftenSecondBp) return [];
    return [hit([winner, second], { times, quoted: quoted.length })];
  },
};

/** One firm winning in services that have little to do with each other. */
export const unrelatedServices: Check = {
  code: "R048",
  level: 2,
  screen: (facts, { unrelatedCategories }) => {
    const { winner } = facts.need;
    if (!winner) return [];
    const won = allNeeds(facts).filter((past) => past.winner === winner);
    const categories = new Set(won.map(({ categoryCode }) => categoryCode)).size;
    return categories < unrelatedCategories ? [] : [hit([winner], { categories, results: won.length })];
  },
};

/** Two firms that quote together, win only between themselves and take turns. */
export const rotation: Check = {
  code: "rotation",
  level: 3,
  screen: (facts, { rotationTogether }) =>
    pairsOf(facts).flatMap(([one, other]) => {
      const together = allNeeds(facts).filter(
        ({ bidders }) => bidders.includes(one) && bidders.includes(other),
      );
      const winners = together.map(({ winner }) => winner);
      const closed = winners.every((winner) => winner === one || winner === other);
      const turns = winners.filter((winner, index) => index > 0 && winner !== winners[index - 1]).length;
      if (together.length < rotationTogether || !closed || turns < together.length - 1) return [];
      return [hit([one, other], { together: together.length, turns })];
    }),
};

/** The winner gave up and a firm that often quotes beside it took its place. */
export const linkedReserve: Check = {
  code: "linked_reserve",
  level: 2,
  screen: (facts, { rotationTogether }) =>
    facts.givenUp
      .filter(({ needNo }) => needNo === facts.need.no)
      .flatMap(({ winner, reserve }) => {
        const together = allNeeds(facts).filter(
          ({ bidders }) => bidders.includes(winner) && bidders.includes(reserve),
        ).length;
        return together < rotationTogether ? [] : [hit([winner, reserve], { together })];
      }),
};

function pairsOf({ need }: OpeningFacts): [string, string][] {
  const bidders = [...new Set(need.bidders)].toSorted();
  const { winner } = need;
  return winner ? bidders.filter((each) => each !== winner).map((each) => [winner, each]) : [];
}
