import { completeUscc } from "#domain/shared/identifiers.ts";
import { jurisdictionNamed } from "../data/jurisdictions.ts";
import { brandHeads, brandTails, givenNames, roads, surnames } from "../data/words.ts";
import type { Chance } from "./chance.ts";
import type { Bilingual } from "./types-reference.ts";

export function personName(dice: Chance): string {
  return dice.pick(surnames) + dice.pick(givenNames);
}

/** Surnames of owners' and agencies' representatives differ: one name on both sides would read as a conflict of interest. */
export function representativeName(dice: Chance, side: "owner" | "agency"): string {
  const own = surnames.filter((_, at) => at % 2 === (side === "owner" ? 0 : 1));
  return dice.pick(own) + dice.pick(givenNames);
}

/** Two invented syllables: 恒岳, Hengyue. */
export function brandName(dice: Chance): Bilingual {
  const [headZh, headEn] = dice.pick(brandHeads);
  const [tailZh, tailEn] = dice.pick(brandTails);
  return { zh: headZh + tailZh, en: headEn + tailEn };
}

/** Place names as firms use them: without 市, 县, 区. */
export function placeStem(jurisdictionCode: string): Bilingual {
  const { zh, en } = jurisdictionNamed(jurisdictionCode).name;
  return { zh: zh.replace(/(?:新区|[市县区])$/, ""), en: en.split(" ")[0] ?? en };
}

export function streetAddress(dice: Chance, jurisdictionCode: string): string {
  const place = jurisdictionNamed(jurisdictionCode).name.zh;
  const inCity = place.startsWith("沂州") ? place : `沂州市${place}`;
  return `${inCity}${dice.pick(roads)}${dice.int(1, 398)}号${dice.bool(0.4) ? `${dice.int(1, 9)}号楼${dice.int(2, 18)}层` : ""}`;
}

/** Area code 0500 is not in use in China: nobody's telephone rings. Owners and agencies never share a number. */
export function landline(side: "owner" | "agency", serial: number): string {
  return `0500-${side === "owner" ? 6 : 5}${String(serial).padStart(6, "0")}`;
}

const usccMultiplier = 7_919;
const usccSpace = 1_000_000;

/**
 * A valid credit code whose organisation part begins with Y, a series that registrars do not issue.
 * The multiplier is coprime to the space, so a series gives different codes for every serial below a million.
 *
 * @param kind "91" enterprise, "12" public institution, "11" authority
 */
export function inventedUscc(
  kind: "91" | "12" | "11",
  jurisdictionCode: string,
  series: "YA" | "YB" | "YC",
  serial: number,
): string {
  if (serial >= usccSpace) throw new RangeError(`too many organisations in series ${series}`);
  return completeUscc(
    kind + jurisdictionCode,
    series + String((serial * usccMultiplier) % usccSpace).padStart(6, "0"),
  );
}

/** Tries until `make` gives something new; `taken` remembers it. */
export function unique<T extends Bilingual>(taken: Set<string>, make: (attempt: number) => T): T {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const candidate = make(attempt);
    if (taken.has(candidate.zh)) continue;
    taken.add(candidate.zh);
    return candidate;
  }
  throw new RangeError("no free name left");
}
