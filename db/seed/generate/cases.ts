import { addDays, type Day } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { projectPools, tradeItems } from "../data/owner-lines.ts";
import { storyJurisdictionCode } from "../data/jurisdictions.ts";
import { matterOf } from "../data/matters.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { askingMatter, itemsOf, matterFor } from "./case-matter.ts";
import { chance, type Chance } from "./chance.ts";
import type { OwnerProfile } from "./owners.ts";
import type { CaseSeed, RequirementSeed } from "./types-market.ts";

const fenPerWan = 1_000_000;
export const storyProjectCode = "2026-370982-26-03-000123";
export const subsidyProjectCode = "2026-370982-26-03-000217";

/** A case before its dates are known: these follow from the needs that hang on it. */
export type CaseDraft = Omit<CaseSeed, "code" | "acceptedOn" | "state" | "requirements"> & {
  readonly serial: number;
  readonly industryDivision: string;
  /** 01 approval, 02 verification, 03 filing. */
  readonly projectType: "01" | "02" | "03";
  readonly publicBody: boolean;
  /** Ordered as they come up: a report before its review. */
  readonly items: readonly string[];
};

/**
 * Invented projects. The first two belong to the story's owner and carry no need, so that the story starts clean.
 * Cases cycle through the owners, so every owner has at least one when there are enough.
 */
export function draftCases({
  seed,
  count,
  owners,
  rivals,
}: {
  readonly seed: number;
  readonly count: number;
  readonly owners: readonly OwnerProfile[];
  /** How many agencies could quote for an item. */
  readonly rivals: (itemCode: string) => number;
}): CaseDraft[] {
  const root = chance(seed).fork("cases");
  const story = owners[0];
  if (!story) throw new RangeError("no owners");
  const fixedDraft = (name: string, serial: number, fixed: Fixed) =>
    draft(root.fork(name), { profile: story, serial, fixed, rivals });
  const others = Array.from({ length: Math.max(count - 2, 0) }, (_, at) => {
    const profile = owners[(at + 1) % owners.length] ?? story;
    return draft(root.fork(`case ${at}`), { profile, serial: at + 2, fixed: null, rivals });
  });
  return [
    fixedDraft("story", 0, {
      projectName: `${story.owner.name.zh}年产3万吨水性树脂项目`,
      items: ["HJ-001"],
    }),
    fixedDraft("subsidy", 1, {
      projectName: `${story.owner.name.zh}废气治理设施升级改造项目（技改专项补助）`,
      items: ["HJ-001", "HJ-004"],
    }),
    ...others,
  ];
}

type Fixed = { readonly projectName: string; readonly items: readonly string[] };

/** A case of one owner for what is to be shown with it. */
export function fixedCase(dice: Chance, profile: OwnerProfile, serial: number, fixed: Fixed): CaseDraft {
  return draft(dice, { profile, serial, fixed, rivals: () => 1 });
}

type Drafting = {
  readonly profile: OwnerProfile;
  readonly serial: number;
  readonly fixed: Fixed | null;
  readonly rivals: (itemCode: string) => number;
};

function draft(dice: Chance, { profile, serial, fixed, rivals }: Drafting): CaseDraft {
  const { owner, line } = profile;
  const pool = projectPools[owner.sector === "other" ? "modern_service" : owner.sector];
  const special = tradeItems[line.industryCode.slice(0, 3)] ?? [];
  const wanted = carried([...special, ...special, ...pool.items], rivals);
  const template = fixed ? "" : dice.pick(line.projects);
  const matter = fixed
    ? matterOf(serviceItemOf(fixed.items[0]!).matterCodes[0]!)
    : matterFor(dice, { pool: wanted, publicBody: owner.publicBody, template });
  const items = fixed?.items ?? itemsOf(dice, matter.code, wanted).filter((code) => rivals(code) > 0);
  return {
    key: `case-${String(serial + 1).padStart(4, "0")}`,
    serial,
    projectName: fixed?.projectName ?? projectName(dice, owner.name.zh, owner.publicBody, template),
    ownerKey: owner.key,
    departmentCode: matter.departmentCode,
    jurisdictionCode: serial < 2 ? storyJurisdictionCode : owner.jurisdictionCode,
    matterCode: matter.code,
    matter: matter.name,
    phase: matter.phase,
    limitWorkingDays: matter.statutoryWorkingDays,
    investmentFen: toFen(
      dice.int(pool.investmentWan[0] / 100, pool.investmentWan[1] / 100) * 100 * fenPerWan,
    ),
    areaM2: dice.int(pool.areaM2[0] / 100, pool.areaM2[1] / 100) * 100,
    keyProject: dice.bool(0.2),
    industryDivision: line.industryCode.slice(1, 3),
    projectType: owner.publicBody ? "01" : dice.bool(0.12) && !fixed ? "02" : "03",
    publicBody: owner.publicBody,
    items,
  };
}

/** Of the items that such projects need, those that enough agencies offer; in a small market that is a few of them. */
function carried(items: readonly string[], rivals: Drafting["rivals"]): readonly string[] {
  const offered = [3, 2, 1].map((fewest) => items.filter((code) => rivals(code) >= fewest));
  return offered.find((each) => each.length > 0) ?? items;
}

function projectName(dice: Chance, ownerName: string, publicBody: boolean, template: string): string {
  const name = template.replace("{n}", String(dice.int(2, 9)));
  return publicBody
    ? `${ownerName.replace(/(?:住房|教育|交通|水利|卫生|机关).*$/, "")}${name}`
    : `${ownerName}${name}`;
}

/** The project code keeps the story's two fixed numbers; all others count up from 000301 in their year. */
export function finishCase(
  draftCase: CaseDraft,
  acceptedOn: Day,
  finished: boolean,
  requirements: readonly RequirementSeed[],
): CaseSeed {
  const {
    serial,
    industryDivision,
    projectType,
    items: _items,
    publicBody: _publicBody,
    ...rest
  } = draftCase;
  const counted = `${acceptedOn.slice(0, 4)}-${rest.jurisdictionCode}-${industryDivision}-${projectType}-${String(299 + serial).padStart(6, "0")}`;
  const code = serial === 0 ? storyProjectCode : serial === 1 ? subsidyProjectCode : counted;
  return { ...rest, code, acceptedOn, state: finished ? "finished" : "open", requirements };
}

export function requirementFor(
  itemCode: string,
  caseMatter: string,
  neededOn: Day,
  disposition: RequirementSeed["disposition"],
  dispositionReason: string,
): RequirementSeed {
  const item = serviceItemOf(itemCode);
  const matter = askingMatter(itemCode, caseMatter);
  const basis = item.legalBasis[0];
  return {
    itemCode,
    phase: matter.phase,
    neededOn,
    disposition,
    dispositionReason,
    reason: `办理“${matter.name.zh}”须提交${item.deliverable.zh.replace(/1 式.*$|及加盖.*$/, "").trim()}`,
    basis: basis ? `${basis.title.zh}${basis.clause.zh}` : "",
  };
}

/** Until when a report is wanted: some weeks after the case was accepted. */
export function neededBy(dice: Chance, acceptedOn: Day): Day {
  return addDays(acceptedOn, dice.int(25, 90));
}
