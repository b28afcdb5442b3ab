import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Day } from "#domain/shared/dates.ts";
import {
  blacklistTexts,
  demotionTexts,
  earlierSuspensions,
  sanctionBasis,
  sanctionRemedy,
  suspensionTexts,
  warningTexts,
} from "../data/texts/conduct.ts";
import { chance, type Chance } from "./chance.ts";
import type { SanctionPlan } from "./types-market.ts";
import type { AgencySeed } from "./types-parties.ts";
import { back, forward } from "./working-time.ts";

export type SanctionOptions = {
  readonly seed: number;
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  readonly agencies: readonly AgencySeed[];
};
type Case = Pick<SanctionPlan, "kind" | "stage" | "days" | "fromGrade" | "toGrade"> & {
  readonly text: (typeof demotionTexts)[number];
  /** Working days before the anchor on which it was proposed. */
  readonly ago: number;
};

const statementDays = 5;
const twoYears = 730;
const quarter = 90;

/** Every C by demotion, every D by blacklisting, and on some B the milder steps: a warning, suspensions, one demotion pending. */
export function generateSanctions({ seed, anchor, cal, agencies }: SanctionOptions): SanctionPlan[] {
  const root = chance(seed).fork("sanctions");
  const demoted = agencies.filter((agency) => agency.grade === "C");
  const barred = agencies.filter((agency) => agency.grade === "D");
  const others = agencies.slice(4).filter((agency) => agency.grade === "B");
  const plan = (agency: AgencySeed, given: Case) =>
    sanctionPlan(root.fork(`${given.kind} ${agency.key} ${given.text.code} ${given.stage}`), agency, given, {
      anchor,
      cal,
    });
  return [
    ...demoted.map((agency, at) => plan(agency, earlier(textAt(demotionTexts, at).code))),
    ...demoted.map((agency, at) =>
      plan(agency, {
        kind: "demotion",
        stage: "in_force",
        days: quarter,
        fromGrade: "B",
        toGrade: "C",
        text: textAt(demotionTexts, at),
        ago: 24 + ((at * 7) % 21),
      }),
    ),
    ...barred.map((agency, at) =>
      plan(agency, {
        kind: "blacklist",
        stage: "in_force",
        days: twoYears,
        fromGrade: "B",
        toGrade: "D",
        text: textAt(blacklistTexts, at),
        ago: 40 + ((at * 17) % 120),
      }),
    ),
    ...others.slice(3, 4).map((agency) => plan(agency, earlier("fee_split"))),
    ...others.slice(0, 4).map((agency, at) => plan(agency, milder(at))),
  ];
}

function earlier(code: string): Case {
  const text = earlierSuspensions[code];
  if (!text) throw new RangeError(`no earlier suspension for ${code}`);
  return { kind: "suspension", stage: "expired", days: 90, fromGrade: null, toGrade: null, text, ago: 185 };
}

function milder(at: number): Case {
  const suspension = {
    kind: "suspension" as const,
    days: 30,
    fromGrade: null,
    toGrade: null,
    text: textAt(suspensionTexts, 0),
  };
  if (at === 0) return { ...suspension, stage: "in_force", ago: 18 };
  if (at === 1) return { ...suspension, stage: "expired", ago: 150 };
  if (at === 2)
    return {
      kind: "warning",
      stage: "in_force",
      days: null,
      fromGrade: null,
      toGrade: null,
      text: textAt(warningTexts, 0),
      ago: 60,
    };
  return {
    kind: "demotion",
    stage: "notified",
    days: quarter,
    fromGrade: "B",
    toGrade: "C",
    text: textAt(demotionTexts, 1),
    ago: 3,
  };
}

function textAt<T>(texts: readonly T[], at: number): T {
  const text = texts[at % texts.length];
  if (text === undefined) throw new RangeError("no text for a sanction");
  return text;
}

/** Notice the day after the proposal, five working days for a statement, a decision only after them. */
function sanctionPlan(
  dice: Chance,
  agency: AgencySeed,
  given: Case,
  { anchor, cal }: Pick<SanctionOptions, "anchor" | "cal">,
): SanctionPlan {
  const { text, ago, ...rest } = given;
  const proposedOn = back(cal, anchor, ago);
  const notifiedOn = forward(cal, proposedOn, 1);
  const statementUntil = forward(cal, notifiedOn, statementDays);
  const decided = given.stage !== "notified";
  return {
    ...rest,
    key: `${agency.key} ${given.kind} ${proposedOn}`,
    agencyKey: agency.key,
    conductCode: text.code,
    facts: text.facts,
    evidence: text.evidence,
    basis: sanctionBasis[given.kind],
    statement: decided ? text.statement : null,
    decision: decided ? text.decision : "",
    remedy: sanctionRemedy,
    happenedOn: back(cal, proposedOn, dice.int(5, 20)),
    proposedOn,
    notifiedOn,
    statementUntil,
    statementOn: decided && text.statement ? forward(cal, notifiedOn, dice.int(1, statementDays)) : null,
    decidedOn: decided ? forward(cal, statementUntil, dice.int(1, 8)) : null,
  };
}
