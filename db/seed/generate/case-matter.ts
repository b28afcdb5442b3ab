import { matterOf } from "../data/matters.ts";
import { serviceItemOf, serviceItems } from "../data/service-items.ts";
import type { Chance } from "./chance.ts";
import type { MatterSeed } from "./types-reference.ts";

/** Approvals of government investment concern public bodies only, these others everybody else. */
const governmentInvestment: ReadonlySet<string> = new Set(["SP-KY", "SP-GS", "SP-JY"]);
const enterprisesOnly: ReadonlySet<string> = new Set(["SP-HZ", "SP-GF"]);
/** Whoever rebuilds what stands takes no new land. */
const rebuilt = /改造|技改|升级|提升|装修|改建/;
const newGround: ReadonlySet<string> = new Set(["SP-YS", "SP-CK", "SP-SB", "SP-GH", "SP-GY", "SP-JT"]);
/** Of two impact documents a project writes one. */
const alternatives: readonly (readonly [string, string])[] = [["HJ-001", "HJ-002"]];
const most = 4;

type Project = {
  readonly pool: readonly string[];
  readonly publicBody: boolean;
  /** What the project is called, its size left open. */
  readonly template: string;
};

function fits({ publicBody, template }: Project, { code, phase }: MatterSeed): boolean {
  if (publicBody ? enterprisesOnly.has(code) : governmentInvestment.has(code)) return false;
  return !(rebuilt.test(template) && (phase === "land" || newGround.has(code)));
}

/** The approval that the project is at: one that asks for an item of its kind, rather one that asks for several. */
export function matterFor(dice: Chance, project: Project): MatterSeed {
  const asked = project.pool.flatMap((code) =>
    serviceItemOf(code)
      .matterCodes.map(matterOf)
      .filter((matter) => fits(project, matter)),
  );
  const [one, other] = [dice.pick(asked), dice.pick(asked)];
  const width = ({ code }: MatterSeed) => askedBy(code, project.pool).length;
  return width(one) < width(other) ? other : one;
}

/** Every item of the pool that the approval requires, and what examines its reports. */
function askedBy(matterCode: string, pool: readonly string[]): string[] {
  const own = serviceItems.filter(
    ({ code, matterCodes }) => matterCodes.includes(matterCode) && pool.includes(code),
  );
  const codes = new Set(own.map(({ code }) => code));
  const reviews = serviceItems.filter(
    ({ code, reviewsItem, matterCodes }) =>
      reviewsItem && codes.has(reviewsItem) && matterCodes.includes(matterCode) && !codes.has(code),
  );
  return [...own, ...reviews].map(({ code }) => code);
}

/** What one project hands in for its approval; a report comes before its review. */
export function itemsOf(dice: Chance, matterCode: string, pool: readonly string[]): string[] {
  const all = askedBy(matterCode, pool);
  const dropped = new Set(
    alternatives.filter((pair) => pair.every((code) => all.includes(code))).map((pair) => dice.pick(pair)),
  );
  const left = all.filter(
    (code) => !dropped.has(code) && !dropped.has(serviceItemOf(code).reviewsItem ?? ""),
  );
  const chosen = new Set(dice.sample(left, Math.min(left.length, dice.int(Math.min(2, left.length), most))));
  const kept = left.filter((code) => chosen.has(code) || reviewedBy(left, chosen, code));
  const isReview = (code: string) => (serviceItemOf(code).reviewsItem ? 1 : 0);
  return kept.toSorted((a, b) => isReview(a) - isReview(b) || a.localeCompare(b));
}

/** No review without the report. */
function reviewedBy(all: readonly string[], chosen: ReadonlySet<string>, code: string): boolean {
  return all.some((other) => chosen.has(other) && serviceItemOf(other).reviewsItem === code);
}

/** Which approval asks for an item in a case: the case's own, for the story's later stages the item's. */
export function askingMatter(itemCode: string, caseMatter: string): MatterSeed {
  const { matterCodes } = serviceItemOf(itemCode);
  return matterOf(matterCodes.includes(caseMatter) ? caseMatter : matterCodes[0]!);
}
