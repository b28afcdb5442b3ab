import { ownerGroups, type OwnerGroup, type OwnerLine } from "../data/owner-lines.ts";
import { jurisdictionNamed, jurisdictions, storyJurisdictionCode } from "../data/jurisdictions.ts";
import { chineseNumber } from "../data/text.ts";
import { apportion, chance, type Chance } from "./chance.ts";
import {
  brandName,
  inventedUscc,
  landline,
  personName,
  placeStem,
  representativeName,
  streetAddress,
  unique,
} from "./names.ts";
import type { OwnerSeed } from "./types-parties.ts";
import type { Bilingual } from "./types-reference.ts";

export type OwnerProfile = { readonly owner: OwnerSeed; readonly line: OwnerLine };
type Place = {
  readonly at: number;
  readonly group: OwnerGroup;
  readonly line: OwnerLine;
  readonly jurisdictionCode: string;
  readonly names: Set<string>;
};

/** The first owner is the story's industrial enterprise, the second the public body of owner2@demo. */
export function generateOwners({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): OwnerProfile[] {
  const root = chance(seed).fork("owners");
  const names = new Set<string>();
  return groupsFor(root.fork("groups"), count).map((group, at) => {
    const dice = root.fork(`owner ${at}`);
    const isStory = at < 2;
    const line = isStory ? group.lines[0] : dice.pick(group.lines);
    if (!line) throw new RangeError(`no kind of owner for ${group.sector}`);
    const jurisdictionCode = isStory ? storyJurisdictionCode : dice.pick(jurisdictions.slice(1)).code;
    return { line, owner: ownerAt(dice, { at, group, line, jurisdictionCode, names }) };
  });
}

function groupsFor(dice: Chance, count: number): OwnerGroup[] {
  const numbers = apportion(
    count,
    ownerGroups.map((group) => group.share),
  );
  const all = ownerGroups.flatMap((group, at) => Array.from({ length: numbers[at] ?? 0 }, () => group));
  const story = ["industry", "public_body"].map((sector) => {
    const at = all.findIndex((group) => group.sector === sector);
    const [group] = all.splice(at, 1);
    if (!group) throw new RangeError("too few owners for every sector");
    return group;
  });
  return [...story, ...dice.shuffle(all)];
}

function ownerAt(dice: Chance, { at, group, line, jurisdictionCode, names }: Place): OwnerSeed {
  const publicBody = group.sector === "public_body";
  return {
    key: ownerKey(at),
    uscc: inventedUscc(publicBody ? "12" : "91", jurisdictionCode, publicBody ? "YC" : "YB", at + 1),
    name: publicBody
      ? publicName(dice, line, jurisdictionCode, names)
      : companyName(dice, line, jurisdictionCode, names),
    jurisdictionCode,
    industryCode: line.industryCode,
    sector: group.sector,
    publicBody,
    legalRepresentative: representativeName(dice, "owner"),
    contactName: personName(dice),
    approverName: personName(dice),
    phone: landline("owner", 200_000 + at),
    email: `project${at + 1}@owner-${String(at + 1).padStart(3, "0")}.example`,
    address: streetAddress(dice, jurisdictionCode),
  };
}

export function ownerKey(at: number): string {
  return `owner-${String(at + 1).padStart(3, "0")}`;
}

function companyName(dice: Chance, line: OwnerLine, jurisdictionCode: string, names: Set<string>): Bilingual {
  const place = placeStem(jurisdictionCode);
  return unique(names, (attempt) => {
    const brand = brandName(dice.fork(`name ${attempt}`));
    return {
      zh: `${place.zh}${brand.zh}${line.line.zh}有限公司`,
      en: `${place.en} ${brand.en} ${line.line.en} Co., Ltd.`,
    };
  });
}

const triesPerNumber = 10;

/** One centre of a kind in each place, then one elsewhere; when all are taken, a second one, a third one. */
function publicName(dice: Chance, line: OwnerLine, jurisdictionCode: string, names: Set<string>): Bilingual {
  const start = jurisdictionNamed(jurisdictionCode).name;
  return unique(names, (attempt) => {
    const place = attempt === 0 ? start : dice.fork(`place ${attempt}`).pick(jurisdictions).name;
    const number = Math.floor(attempt / triesPerNumber) + 1;
    const ordinal =
      number === 1 ? { zh: "", en: "" } : { zh: `第${chineseNumber(number)}`, en: ` No. ${number}` };
    return { zh: `${place.zh}${ordinal.zh}${line.line.zh}`, en: `${place.en}${ordinal.en} ${line.line.en}` };
  });
}
