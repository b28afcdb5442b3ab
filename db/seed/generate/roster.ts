import type { Day } from "#domain/shared/dates.ts";
import type { Chance } from "./chance.ts";
import type { AgencySeed } from "./types-parties.ts";

export type RosterOptions = {
  readonly publicFunds: boolean;
  readonly beforeSanctions: boolean;
  /** Who wrote in this case what is to be examined. */
  readonly author: string | null;
};

/** Who could have taken part in a need: approved for the item, with a letter that the money allows at that time. */
export type Roster = {
  candidates(itemCode: string, options: RosterOptions): readonly AgencySeed[];
  /** A winner among them; the leading firms of a trade win most, and never twice in a row from one owner. */
  winner(dice: Chance, itemCode: string, ownerKey: string, options: RosterOptions): AgencySeed | null;
};

/** Firms of one trade that carry most of its work, so that some agencies have a record worth reading. */
const leadersPerTrade = { A: 1, B: 2 } as const;

/**
 * @param barred keys of firms that a suspension kept out of quoting at some time: they appear in no round
 * @param validUntil through this day at least a certificate must be good
 */
export function rosterOf(
  agencies: readonly AgencySeed[],
  barred: ReadonlySet<string>,
  validUntil: Day,
): Roster {
  const byItem = new Map<string, AgencySeed[]>();
  for (const agency of agencies) {
    for (const { itemCode, state, certificateExpiresOn } of agency.services) {
      if (state === "approved" && certificateExpiresOn > validUntil && !barred.has(agency.key))
        byItem.set(itemCode, [...(byItem.get(itemCode) ?? []), agency]);
    }
  }
  const leaders = leadersOf(agencies);
  const served = new Set<string>();
  const candidates: Roster["candidates"] = (itemCode, options) =>
    (byItem.get(itemCode) ?? []).filter((agency) => agency.key !== options.author && fits(agency, options));
  return {
    candidates,
    winner: (dice, itemCode, ownerKey, options) => {
      const fresh = candidates(itemCode, options).filter(
        (agency) => !served.has(`${ownerKey} ${agency.key}`),
      );
      if (fresh.length === 0) return null;
      const chosen = choose(dice, fresh, leaders, options);
      served.add(`${ownerKey} ${chosen.key}`);
      return chosen;
    },
  };
}

/** C and D come from sanctions: until then those firms held a B. */
function fits(agency: AgencySeed, { beforeSanctions }: RosterOptions): boolean {
  return (
    agency.grade === "A" ||
    agency.grade === "B" ||
    (beforeSanctions && (agency.grade === "C" || agency.grade === "D"))
  );
}

function choose(
  dice: Chance,
  fresh: readonly AgencySeed[],
  leaders: ReadonlySet<string>,
  options: RosterOptions,
): AgencySeed {
  const best = fresh.filter((agency) => leaders.has(agency.key) && agency.grade === "A");
  const good = fresh.filter((agency) => leaders.has(agency.key) && agency.grade === "B");
  const fallen = options.beforeSanctions
    ? fresh.filter((agency) => agency.grade === "C" || agency.grade === "D")
    : [];
  if (fallen.length > 0 && dice.bool(0.3)) return dice.pick(fallen);
  if (best.length > 0 && dice.bool(0.5)) return dice.pick(best);
  if (good.length > 0 && dice.bool(0.7)) return dice.pick(good);
  return dice.pick(fresh);
}

function leadersOf(agencies: readonly AgencySeed[]): ReadonlySet<string> {
  const counted = new Map<string, number>();
  const leaders = new Set<string>();
  for (const { key, tradeCode, grade } of agencies) {
    if (grade !== "A" && grade !== "B") continue;
    const place = `${tradeCode} ${grade}`;
    const before = counted.get(place) ?? 0;
    if (before >= leadersPerTrade[grade]) continue;
    counted.set(place, before + 1);
    leaders.add(key);
  }
  return leaders;
}
