import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import { addDays, type Day } from "#domain/shared/dates.ts";
import { endingSoonDays, generateAgencies } from "./agencies.ts";
import { generateApplicants } from "./applicants.ts";
import { draftCases, type CaseDraft } from "./cases.ts";
import { datedCase } from "./dated-case.ts";
import { chance, type Chance } from "./chance.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { needPlan, type NeedQuestion } from "./needs.ts";
import { generateOwners, type OwnerProfile } from "./owners.ts";
import { rosterOf, type Roster } from "./roster.ts";
import { generateSanctions } from "./sanctions.ts";
import { showcase } from "./showcase.ts";
import { furthestFirst, stageSlots } from "./stage-slots.ts";
import { demoStaff } from "./staff.ts";
import type { CaseSeed, NeedPlan, SanctionPlan, Stage } from "./types-market.ts";
import type { AgencySeed, ApplicantSeed, OwnerSeed, StaffSeed } from "./types-parties.ts";

export type MarketOptions = {
  readonly seed: number;
  /** The day on which the demonstration begins; two years of history lie before it. */
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  readonly agencies?: number;
  readonly owners?: number;
  readonly cases?: number;
  readonly needs?: number;
};

export type Market = {
  readonly anchor: Day;
  readonly agencies: readonly AgencySeed[];
  readonly applicants: readonly ApplicantSeed[];
  readonly owners: readonly OwnerSeed[];
  readonly cases: readonly CaseSeed[];
  readonly needs: readonly NeedPlan[];
  readonly sanctions: readonly SanctionPlan[];
  readonly staff: readonly StaffSeed[];
};

const today = { publicFunds: false, beforeSanctions: false, author: null } as const;

/** The seed of the shipped demonstration. */
export const demoSeed = 1;
const throughCommands = 30;

/** The whole demonstration: the same options always give the same market. */
export function generateMarket(options: MarketOptions): Market {
  const { seed, anchor, cal } = options;
  const agencies = generateAgencies({ seed, anchor, count: options.agencies ?? 316 });
  const profiles = generateOwners({ seed, count: options.owners ?? 60 });
  const sanctions = generateSanctions({ seed, anchor, cal, agencies });
  const roster = rosterOf(agencies, suspendedFirms(agencies, sanctions), addDays(anchor, endingSoonDays));
  const drafts = draftCases({
    seed,
    owners: profiles,
    count: options.cases ?? 80,
    rivals: (itemCode) => roster.candidates(itemCode, today).length,
  });
  const place = { profiles, roster, anchor, cal };
  const root = (name: string) => chance(seed).fork(name);
  const needs = plansFor({ ...place, root: root("needs"), drafts, count: options.needs ?? 120 });
  const shown = showcase({ ...place, root: root("showcase"), after: drafts.length });
  return {
    anchor,
    agencies,
    needs: [...needs, ...shown.needs],
    applicants: generateApplicants({ seed, anchor, cal, after: agencies }),
    owners: profiles.map((profile) => profile.owner),
    cases: [...drafts.map((draft) => dated(draft, needs, options)), ...shown.cases],
    sanctions,
    staff: demoStaff,
  };
}

function dated(draft: CaseDraft, needs: readonly NeedPlan[], options: MarketOptions): CaseSeed {
  const own = needs.filter((need) => need.caseKey === draft.key);
  return datedCase(chance(options.seed).fork(draft.key), draft, own, options);
}

/** Of those that kept their B. The demoted and the blacklisted took part until their own time came. */
function suspendedFirms(
  agencies: readonly AgencySeed[],
  sanctions: readonly SanctionPlan[],
): ReadonlySet<string> {
  const suspended = new Set(
    sanctions.filter((plan) => plan.kind === "suspension").map((plan) => plan.agencyKey),
  );
  return new Set(
    agencies
      .filter((agency) => agency.grade === "B" && suspended.has(agency.key))
      .map((agency) => agency.key),
  );
}

type Planning = {
  readonly root: Chance;
  readonly profiles: readonly OwnerProfile[];
  readonly drafts: readonly CaseDraft[];
  readonly roster: Roster;
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  readonly count: number;
};

/** Stages are dealt to cases; within a case the earlier phases are further on. The story's two cases get none. */
function plansFor(planning: Planning): NeedPlan[] {
  const { root, profiles, drafts, roster, anchor, cal, count } = planning;
  const ownerOf = new Map(profiles.map(({ owner }) => [owner.key, owner]));
  const slots = [...stageSlots(root.fork("stages"), count)];
  const plans: NeedPlan[] = [];
  for (const [round, project] of drafts.slice(2).entries()) {
    const owner = ownerOf.get(project.ownerKey);
    const wanted = Math.min(project.items.length, Math.ceil(slots.length / (drafts.length - 2 - round)));
    const dealt = furthestFirst(slots.splice(0, wanted));
    for (const [at, itemCode] of project.items.entries()) {
      const stage = dealt.shift();
      if (!owner || !stage) break;
      const question = { stage, owner, project, itemCode, anchor, cal, roster };
      const plan = planIn(root.fork(`${project.key} ${at}`), question, plans);
      if (plan) plans.push(plan);
      else slots.push(stage);
    }
  }
  return markCommands([...plans, ...leftOver(planning, slots, plans)]);
}

/** In a small market many items have too few agencies for most stages: what is left goes wherever it fits. */
function leftOver(planning: Planning, slots: readonly Stage[], plans: readonly NeedPlan[]): NeedPlan[] {
  const { root, profiles, drafts, roster, anchor, cal } = planning;
  const taken = new Set(plans.map(({ key }) => key));
  const found: NeedPlan[] = [];
  const seen = new Set(plans.map(({ stage }) => stage));
  for (const stage of slots.toSorted((a, b) => Number(seen.has(a)) - Number(seen.has(b)))) {
    const places = drafts
      .slice(2)
      .flatMap((project) => project.items.map((itemCode) => ({ project, itemCode })));
    for (const { project, itemCode } of places) {
      const key = `${project.key} ${itemCode}`;
      const owner = profiles.find((each) => each.owner.key === project.ownerKey)?.owner;
      if (!owner || taken.has(key)) continue;
      const question = { stage, owner, project, itemCode, anchor, cal, roster };
      const plan = planIn(root.fork(`${key} ${stage}`), question, [...plans, ...found]);
      if (!plan) continue;
      found.push(plan);
      taken.add(key);
      break;
    }
  }
  return found;
}

/** Attempts at a review that comes after its report. */
const attempts = 8;

function planIn(
  dice: Chance,
  question: Omit<NeedQuestion, "reviewed">,
  plans: readonly NeedPlan[],
): NeedPlan | null {
  const { project, itemCode } = question;
  const key = `${project.key} ${itemCode}`;
  const { reviewsItem } = serviceItemOf(itemCode);
  if (!reviewsItem || !project.items.includes(reviewsItem))
    return needPlan(dice, key, { ...question, reviewed: null });
  const reviewed = plans.find((plan) => plan.caseKey === project.key && plan.itemCode === reviewsItem);
  const doneOn = reviewed?.engagement?.acceptedOn;
  if (!reviewed || !doneOn) return null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const plan = needPlan(dice.fork(`attempt ${attempt}`), key, { ...question, reviewed });
    if (plan && plan.createdOn > doneOn) return plan;
  }
  return null;
}

/** The latest thirty that were published: their whole life fits into the weeks through which the clock is moved. */
function markCommands(plans: readonly NeedPlan[]): NeedPlan[] {
  const latest = plans
    .filter((plan) => plan.publishedOn !== null)
    .toSorted(
      (a, b) => (b.publishedOn ?? "").localeCompare(a.publishedOn ?? "") || a.key.localeCompare(b.key),
    )
    .slice(0, throughCommands);
  const chosen = new Set(latest.map((plan) => plan.key));
  return plans.map((plan) => (chosen.has(plan.key) ? { ...plan, via: "commands" } : plan));
}
