import { addDays } from "#domain/shared/dates.ts";
import { sumFen } from "#domain/shared/money.ts";
import { hit, type Check } from "../check.ts";
import { allNeeds } from "../facts.ts";

const hourMs = 3_600_000;

/** Same owner and service within the window, each below the threshold, together at or above it (TH32). */
export const splitNeed: Check = {
  code: "split_need",
  level: 2,
  screen: (facts, { splitDays, splitThresholdFen }) => {
    const { need } = facts;
    const since = addDays(need.on, -splitDays);
    const parts = allNeeds(facts).filter(
      ({ owner, itemCode, on, estimateFen }) =>
        owner === need.owner &&
        itemCode === need.itemCode &&
        on > since &&
        on <= need.on &&
        estimateFen !== null &&
        estimateFen < splitThresholdFen,
    );
    const totalFen = sumFen(parts.flatMap(({ estimateFen }) => (estimateFen === null ? [] : [estimateFen])));
    if (parts.length < 2 || totalFen < splitThresholdFen) return [];
    return [hit([], { needs: parts.length, totalFen, thresholdFen: splitThresholdFen })];
  },
};

/** One agency holds most of the owner's last direct choices. */
export const directConcentration: Check = {
  code: "direct_concentration",
  level: 2,
  screen: (facts, { directShareBp, directNeeds }) => {
    const own = allNeeds(facts).filter(
      ({ owner, method, winner }) => owner === facts.need.owner && method === "direct" && winner !== null,
    );
    const last = own.slice(-directNeeds);
    if (last.length < directNeeds) return [];
    const groups = Map.groupBy(last, ({ winner }) => winner ?? "");
    return [...groups].flatMap(([agency, chosen]) =>
      chosen.length * 10_000 > last.length * directShareBp
        ? [hit([agency], { chosen: chosen.length, of: last.length })]
        : [],
    );
  },
};

/** The specification changed shortly before quotes closed. */
export const lateChange: Check = {
  code: "late_change",
  level: 2,
  screen: ({ need }, { lateChangeHours }) => {
    if (need.changedAt === null) return [];
    const hoursLeft = (need.closesAt.getTime() - need.changedAt.getTime()) / hourMs;
    return hoursLeft >= lateChangeHours ? [] : [hit([], { changedAt: need.changedAt.toISOString() })];
  },
};
