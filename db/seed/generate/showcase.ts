import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Day } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { directReasons } from "../data/texts/work.ts";
import { finishCase, fixedCase, requirementFor, type CaseDraft } from "./cases.ts";
import type { Chance } from "./chance.ts";
import { subsidised, termsOf } from "./need-terms.ts";
import type { OwnerProfile } from "./owners.ts";
import { quotesOf } from "./quotes.ts";
import type { Roster } from "./roster.ts";
import type { AgencySeed } from "./types-parties.ts";
import { themes, type CaseSeed, type NeedPlan, type Stage, type Theme } from "./types-market.ts";
import { back, forward } from "./working-time.ts";

type Show = {
  readonly stage: Stage;
  readonly method: SelectionMethod;
  /** Working days before the anchor on which the notice was published. */
  readonly before: number;
  readonly itemCode?: string;
  readonly subsidised?: true;
  /** For a method that only money of this size may use. */
  readonly investmentWan?: number;
  readonly quotes?: number;
};

const award = { stage: "publicised", method: "lowest" } as const;
const notice = { stage: "published", method: "lowest", before: 1, quotes: 1 } as const;
/** A notice of the lowest price closes on its third working day and is before the public on the fourth. */
const shows: Record<Theme, Show> = {
  random: { stage: "publicised", method: "random", before: 8 },
  best_value: { stage: "publicised", method: "best_value", before: 9 },
  average: {
    stage: "publicised",
    method: "average",
    before: 12,
    itemCode: "HJ-002",
    investmentWan: 150_000,
    subsidised: true,
  },
  direct_public: { stage: "publicised", method: "direct", before: 1, quotes: 1, subsidised: true },
  complaint_filed: { ...award, before: 5 },
  complaint_admitted: { ...award, before: 6 },
  complaint_answered: { ...award, before: 8 },
  complaint_decided: { ...award, before: 11 },
  complaint_executed: { ...award, before: 19 },
  cap_raised: notice,
  cap_waiting: notice,
  cap_refused: notice,
  own_approval: { stage: "draft", method: "lowest", before: 2, quotes: 0 },
};
/** The public body whose needs its own approver reads first. */
const withApprover = 1;
const usual = "HJ-001";
const weights = { price: 60, credit: 25, time: 15 } as const;
const own = { ownBp: 10_000, fiscalBp: 0, stateBp: 0 } as const;
const acceptedBefore = 40;

export type Showing = {
  readonly root: Chance;
  readonly profiles: readonly OwnerProfile[];
  readonly roster: Roster;
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  /** How many cases there are before these. */
  readonly after: number;
};
export type Shown = { readonly cases: readonly CaseSeed[]; readonly needs: readonly NeedPlan[] };

/** Of every thing that seldom happens by itself one, at any size of the market, so that each can be looked at. */
export function showcase(showing: Showing): Shown {
  const private_ = showing.profiles.slice(2).filter(({ owner }) => !owner.publicBody);
  const all = themes.map((theme, at) => {
    const owner =
      theme === "own_approval" ? showing.profiles[withApprover]! : private_[at % private_.length]!;
    return oneOf(showing, theme, { profile: owner, at });
  });
  return { cases: all.map(({ project }) => project), needs: all.map(({ plan }) => plan) };
}

type Place = { readonly profile: OwnerProfile; readonly at: number };

function oneOf(showing: Showing, theme: Theme, { profile, at }: Place) {
  const { root, anchor, cal, after } = showing;
  const { itemCode = usual, investmentWan } = shows[theme];
  const dice = root.fork(theme);
  const draft = fixedCase(dice.fork("case"), profile, after + at, {
    projectName: nameOf(profile, at, theme),
    items: [itemCode],
  });
  const project = investmentWan ? { ...draft, investmentFen: toFen(investmentWan * 1_000_000) } : draft;
  const neededOn = forward(cal, back(cal, anchor, 0), 30);
  const asked = requirementFor(itemCode, project.matterCode, neededOn, "open", "");
  return {
    project: finishCase(project, back(cal, anchor, acceptedBefore), false, [asked]),
    plan: planOf(showing, theme, { dice, project, profile, at }),
  };
}

/** No two projects of one owner are called the same. */
function nameOf({ owner, line }: OwnerProfile, at: number, theme: Theme): string {
  const template = line.projects[at % line.projects.length]!.replace("{n}", String(2 + (at % 8)));
  const phase = theme === "own_approval" ? "" : "二期工程";
  const name = owner.publicBody
    ? owner.name.zh.replace(/(?:住房|教育|交通|水利|卫生|机关).*$/, "")
    : owner.name.zh;
  return `${name}${template.replace(/项目$/, "")}${phase}`;
}

type Planning = {
  readonly dice: Chance;
  readonly project: CaseDraft;
  readonly profile: OwnerProfile;
  readonly at: number;
};

const nothingYet = {
  closesOn: null,
  publicityEndsOn: null,
  engagement: null,
  cancelledOn: null,
  endReason: "",
} as const;

function planOf(showing: Showing, theme: Theme, planning: Planning): NeedPlan {
  const { dice, project, profile } = planning;
  const { stage, method, before, itemCode = usual } = shows[theme];
  const { owner } = profile;
  const publicFunds = owner.publicBody || shows[theme].subsidised === true;
  const terms = termsOf(dice.fork("terms"), owner, project, itemCode);
  const publishedOn = back(showing.cal, showing.anchor, before);
  const question = { itemCode, capFen: terms.capFen, serviceWorkingDays: terms.serviceWorkingDays };
  const agencies = bidders(showing, theme, publicFunds, planning.at);
  return {
    ...terms,
    ...nothingYet,
    theme,
    ...(method === "best_value" ? { weights } : {}),
    key: `${project.key} ${itemCode}`,
    stage,
    itemCode,
    caseKey: project.key,
    ownerKey: owner.key,
    publicFunds,
    funding: owner.publicBody ? terms.funding : publicFunds ? subsidised : own,
    ceilingFen: null,
    method,
    directReason: method === "direct" ? dice.fork("reason").pick(directReasons) : "",
    createdOn: publishedOn,
    publishedOn: stage === "draft" ? null : publishedOn,
    quotes: quotesOf(dice.fork("quotes"), agencies, { ...question, days: [publishedOn] }),
    via: "commands",
  };
}

/** Others for each, as far as there are others. */
function bidders({ roster }: Showing, theme: Theme, publicFunds: boolean, at: number): readonly AgencySeed[] {
  const { itemCode = usual, quotes = 3 } = shows[theme];
  const rivals = roster.candidates(itemCode, { publicFunds, beforeSanctions: false, author: null });
  const wanted = Math.min(quotes, rivals.length);
  return Array.from({ length: wanted }, (_, place) => rivals[(at * 3 + place) % rivals.length]!);
}
