import type { Grade, OfficialLetter } from "#domain/agency/grade.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { jurisdictions } from "../data/jurisdictions.ts";
import { tradeOf, trades } from "../data/trades.ts";
import { practitionersOf, servicesOf } from "./agency-services.ts";
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
import type { AgencySeed, InspectionSeed, TradeSeed } from "./types-parties.ts";
import type { Bilingual } from "./types-reference.ts";

/** Zoucheng's filing of 316 agencies. */
const gradeShares: readonly (readonly [Grade, number])[] = [
  ["A", 45],
  ["B", 172],
  ["C", 3],
  ["D", 3],
  ["unrated", 93],
];
/** The first four play the story: agency-a, agency-b, agency-b2, agency-c. */
const storyGrades: readonly Grade[] = ["A", "B", "B", "C"];
const storyItems = ["HJ-001", "HJ-002", "HJ-004"] as const;
const scoreRange: Record<OfficialLetter, readonly [number, number]> = {
  A: [93, 98],
  B: [77, 89],
  C: [63, 73],
  D: [45, 58],
};

export type AgencyOptions = { readonly seed: number; readonly count: number; readonly anchor: Day };

/** @throws RangeError below 20: Zoucheng's proportions and the story need that many. */
export function generateAgencies({ seed, count, anchor }: AgencyOptions): AgencySeed[] {
  if (count < 20) throw new RangeError("the demonstration needs at least 20 agencies");
  const root = chance(seed).fork("agencies");
  const gradeOf = gradesFor(root.fork("grades"), count);
  const tradeFor = tradesFor(root.fork("trades"), count);
  const names = new Set<string>();
  const agencies = Array.from({ length: count }, (_, at) => {
    const grade = gradeOf[at] ?? "unrated";
    return agencyAt(root.fork(`agency ${at}`), {
      at,
      grade,
      trade: tradeFor[at] ?? tradeOf("environment"),
      anchor,
      names,
    });
  });
  return withEndingCertificates(agencies, anchor);
}

/** Days from the anchor to the last day of a certificate: one ends soon and was reminded of twice, one has ended. */
const endings = [20, -3] as const;
/** Nobody counts on a service whose certificate ends within so many days. */
export const endingSoonDays = 30;

/** The last of the further services of two rated agencies; what each of them mainly does is left alone. */
function withEndingCertificates(agencies: readonly AgencySeed[], anchor: Day): AgencySeed[] {
  const chosen = agencies
    .filter(
      ({ inspectedLetter, services }, at) =>
        at >= storyGrades.length && inspectedLetter && services.length > 1,
    )
    .slice(0, endings.length)
    .map(({ key }) => key);
  return agencies.map((agency) => {
    const days = endings[chosen.indexOf(agency.key)];
    const last = agency.services.at(-1);
    if (days === undefined || !last) return agency;
    const ending = { ...last, certificateExpiresOn: addDays(anchor, days) };
    return { ...agency, services: [...agency.services.slice(0, -1), ending] };
  });
}

/** At least one of each letter, then the proportions; the story's four first, the rest shuffled. */
function gradesFor(dice: Chance, count: number): Grade[] {
  const numbers = apportion(
    count,
    gradeShares.map(([, share]) => share),
  ).map((number) => Math.max(number, 1));
  const surplus = numbers.reduce((sum, number) => sum + number, 0) - count;
  numbers[1] = (numbers[1] ?? 0) - surplus;
  const all = gradeShares.flatMap(([grade], at) => Array.from({ length: numbers[at] ?? 0 }, () => grade));
  for (const grade of storyGrades) all.splice(all.indexOf(grade), 1);
  return [...storyGrades, ...dice.shuffle(all)];
}

function tradesFor(dice: Chance, count: number): TradeSeed[] {
  const rest = count - storyGrades.length;
  const numbers = apportion(
    rest,
    trades.map((trade) => trade.share),
  );
  const all = trades.flatMap((trade, at) => Array.from({ length: numbers[at] ?? 0 }, () => trade));
  return [...storyGrades.map(() => tradeOf("environment")), ...dice.shuffle(all)];
}

export type Place = {
  readonly at: number;
  readonly grade: Grade;
  readonly trade: TradeSeed;
  readonly anchor: Day;
  readonly names: Set<string>;
};

export function agencyAt(dice: Chance, { at, grade, trade, anchor, names }: Place): AgencySeed {
  const isStory = at < storyGrades.length;
  const jurisdictionCode = dice.bool(0.35) ? "370902" : dice.pick(jurisdictions.slice(1)).code;
  const { name, brand } = firmName(dice, trade, jurisdictionCode, names);
  const inspectedLetter = letterBeforeSanctions(grade);
  const practitioners = practitionersOf(dice.fork("people"), trade, at, isStory ? 4 : dice.int(2, 7));
  return {
    key: agencyKey(at),
    uscc: inventedUscc("91", jurisdictionCode, "YA", at + 1),
    name,
    tradeCode: trade.code,
    jurisdictionCode,
    legalRepresentative: representativeName(dice, "agency"),
    contactName: personName(dice),
    phone: landline("agency", 100_000 + at),
    email: `office${at + 1}@${brand}.example`,
    address: streetAddress(dice, jurisdictionCode),
    establishedOn: addDays(anchor, -dice.int(1_500, 7_900)),
    registeredCapitalFen: toFen(dice.pick([100, 200, 300, 500, 600, 1_000, 2_000]) * 1_000_000),
    introduction: introductionOf(dice, trade, practitioners.length),
    listedOn: addDays(anchor, -(inspectedLetter ? dice.int(760, 1_400) : dice.int(10, 240))),
    grade,
    inspectedLetter,
    inspections: inspectionsOf(dice.fork("inspections"), inspectedLetter, anchor),
    services: servicesOf(dice.fork("services"), {
      trade,
      anchor,
      serial: at,
      state: inspectedLetter ? "approved" : "submitted",
      always: isStory ? storyItems : trade.ownItems.slice(0, 1),
      pledges: !isStory,
    }),
    practitioners,
  };
}

export function agencyKey(at: number): string {
  return `agency-${String(at + 1).padStart(4, "0")}`;
}

/** C by demotion from B; D by delisting, mostly of firms that once were B. */
function letterBeforeSanctions(grade: Grade): OfficialLetter | null {
  if (grade === "A" || grade === "B") return grade;
  return grade === "C" || grade === "D" ? "B" : null;
}

function firmName(
  dice: Chance,
  trade: TradeSeed,
  jurisdictionCode: string,
  names: Set<string>,
): { name: Bilingual; brand: string } {
  const place = placeStem(dice.bool(0.55) ? "370900" : jurisdictionCode);
  let brand = "";
  const name = unique(names, (attempt) => {
    const draw = dice.fork(`name ${attempt}`);
    const word = brandName(draw);
    const line = draw.pick(trade.lines);
    brand = word.en.toLowerCase();
    return {
      zh: `${place.zh}${word.zh}${line.zh}${trade.companyEnding.zh}`,
      en: `${place.en} ${word.en} ${line.en} ${trade.companyEnding.en}`,
    };
  });
  return { name, brand };
}

function introductionOf(dice: Chance, trade: TradeSeed, people: number): string {
  const strengths = [
    "实行项目负责人制，每个项目公开进度和联系人",
    "成果实行三级校审，返修率逐年下降",
    "承诺接单后一个工作日内派人踏勘现场",
    "在沂州市及周边县市设有服务点，可上门收取资料",
    "收费公开，不收取清单以外的任何费用",
    "配有自有仪器设备，野外作业不外包",
  ];
  return `${trade.introduction}。现有注册登记专业人员${people}名，${dice.sample(strengths, 2).join("，")}。`;
}

/** The joint inspections of the two finished years; a fifth of the firms had another letter the first time. */
function inspectionsOf(dice: Chance, letter: OfficialLetter | null, anchor: Day): InspectionSeed[] {
  if (!letter) return [];
  const year = Number(anchor.slice(0, 4));
  const before: OfficialLetter = dice.bool(0.8) ? letter : letter === "A" ? "B" : "A";
  return [inspection(dice, year - 2, before), inspection(dice, year - 1, letter)];
}

function inspection(dice: Chance, year: number, letter: OfficialLetter): InspectionSeed {
  const [lowest, highest] = scoreRange[letter];
  return { year, letter, score: dice.int(lowest * 10, highest * 10) / 10 };
}
