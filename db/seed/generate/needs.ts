import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Grade } from "#domain/agency/grade.ts";
import { minimumQuotes } from "#domain/need/minimum.ts";
import type { NeedPath } from "#domain/need/schedule.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Day } from "#domain/shared/dates.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { cancelReasons, directReasons, failReason } from "../data/texts/work.ts";
import type { CaseDraft } from "./cases.ts";
import type { Chance } from "./chance.ts";
import { engagementOf } from "./engagements.ts";
import { methodFor, pathFor, subsidised, termsOf, type NeedTerms } from "./need-terms.ts";
import { quotesOf } from "./quotes.ts";
import type { Roster, RosterOptions } from "./roster.ts";
import { elapsedFor, timelineOf, type Pace, type Timeline } from "./timeline.ts";
import type { NeedPlan, QuotePlan, Stage } from "./types-market.ts";
import type { AgencySeed, OwnerSeed } from "./types-parties.ts";
import { back, forward } from "./working-time.ts";

export type NeedQuestion = {
  readonly stage: Stage;
  readonly owner: OwnerSeed;
  readonly project: CaseDraft;
  readonly itemCode: string;
  readonly anchor: Day;
  readonly cal: WorkCalendar;
  readonly roster: Roster;
  /** In the same case, the need whose result this one is to examine. */
  readonly reviewed: NeedPlan | null;
};

/** Work this old (in working days) may have been won by firms that were sanctioned since. */
const beforeSanctions = 190;
/** How often a firm of this grade delivered late; seldom enough that its letter stays plausible. */
const lateShare: Readonly<Partial<Record<Grade, number>>> = { B: 0.05, C: 0.5, D: 0.5 };
const withoutQuotes: ReadonlySet<Stage> = new Set<Stage>(["draft", "review", "cancelled"]);
const awarded: ReadonlySet<Stage> = new Set<Stage>([
  "publicised",
  "confirmed",
  "contracted",
  "delivering",
  "delivered",
  "reworking",
  "accepted",
  "completed",
  "terminated",
]);
const unpublished: ReadonlySet<Stage> = new Set<Stage>(["draft", "review"]);

/** What was decided and when: everything else follows from it. */
type Course = {
  readonly question: NeedQuestion;
  readonly terms: NeedTerms;
  readonly method: SelectionMethod;
  readonly winner: AgencySeed;
  readonly rivals: readonly AgencySeed[];
  readonly pace: Pace;
  readonly time: Timeline;
  /** Working days since publication, or since the draft was written. */
  readonly elapsed: number;
  readonly startedOn: Day;
};

/** One need with all that has become of it by the anchor day; null when nobody could carry it. */
export function needPlan(dice: Chance, key: string, question: NeedQuestion): NeedPlan | null {
  const course = courseOf(dice, question);
  if (!course) return null;
  const { terms, method, winner, time, elapsed, startedOn } = course;
  const { stage, owner, project, itemCode, cal } = question;
  const dayAt = (after: number) => (after > elapsed ? null : forward(cal, startedOn, after));
  const deadlineAt = (after: number) => forward(cal, startedOn, after);
  const quotes = withoutQuotes.has(stage) ? [] : quotePlans(dice.fork("quotes"), course);
  const quote = quotes.find((each) => each.agencyKey === winner.key);
  const work = {
    stage,
    itemCode,
    title: terms.title,
    agency: winner,
    pace: course.pace,
    time,
    dayAt,
    deadlineAt,
  };
  const isPublished = !unpublished.has(stage);
  return {
    key,
    stage,
    itemCode,
    caseKey: project.key,
    ownerKey: owner.key,
    ...terms,
    method,
    directReason: method === "direct" ? dice.fork("reason").pick(directReasons) : "",
    createdOn: isPublished ? back(cal, startedOn, dice.fork("created").int(0, 3)) : startedOn,
    publishedOn: isPublished ? startedOn : null,
    closesOn: isPublished ? deadlineAt(time.close) : null,
    publicityEndsOn: quote && awarded.has(stage) ? deadlineAt(time.publicityEnd) : null,
    quotes,
    engagement: quote ? engagementOf(dice.fork("engagement"), { ...work, quote }) : null,
    cancelledOn: stage === "cancelled" ? dayAt(Math.max(time.close - 1, 0)) : null,
    endReason: endReasonOf(dice.fork("end"), stage),
    via: "bulk",
  };
}

function courseOf(dice: Chance, question: NeedQuestion): Course | null {
  const { stage, owner, project, itemCode, roster, anchor, cal, reviewed } = question;
  const wished = termsOf(dice.fork("terms"), owner, project, itemCode);
  // Only public money is checked by the hall before it is published.
  const checked = stage === "review" && !wished.publicFunds;
  const terms = checked ? { ...wished, publicFunds: true, funding: subsidised } : wished;
  const isOld = stage === "completed" && dice.fork("old").bool(0.35);
  const author = reviewed?.engagement?.agencyKey ?? null;
  const options: RosterOptions = { publicFunds: terms.publicFunds, beforeSanctions: isOld, author };
  const rivals = roster.candidates(itemCode, options);
  const method = methodForStage(dice, question, terms, rivals.length);
  const winner = roster.winner(dice.fork("winner"), itemCode, owner.key, options);
  if (!method || !winner) return null;
  const pace = paceOf(dice.fork("pace"), { stage, terms, winner, path: pathFor(method, terms), itemCode });
  const time = timelineOf(dice.fork("time"), pace);
  const moment = { isRecent: !isOld, anchorIsWorkday: back(cal, anchor, 0) === anchor };
  const drawn = elapsedFor(dice.fork("elapsed"), stage, time, moment);
  const elapsed = isOld ? Math.max(drawn, time.end, beforeSanctions + time.end) : drawn;
  return {
    question,
    terms,
    method,
    winner,
    rivals,
    pace,
    time,
    elapsed,
    startedOn: back(cal, anchor, elapsed),
  };
}

/** A round can only fail, and a notice only run, where there is one; so these are never direct choices. */
function methodForStage(
  dice: Chance,
  { stage }: NeedQuestion,
  terms: NeedTerms,
  rivals: number,
): SelectionMethod | null {
  const method = methodFor(dice.fork("method"), terms, rivals);
  const needsNotice =
    stage === "published" ||
    stage === "closed" ||
    stage === "opened" ||
    stage === "failed" ||
    stage === "cancelled";
  if (method === "lowest" || needsNotice) return rivals >= (terms.publicFunds ? 3 : 2) ? "lowest" : null;
  return method;
}

type PaceQuestion = {
  readonly stage: Stage;
  readonly terms: NeedTerms;
  readonly winner: AgencySeed;
  readonly path: NeedPath;
  readonly itemCode: string;
};

function paceOf(dice: Chance, { stage, terms, winner, path, itemCode }: PaceQuestion): Pace {
  const { pledgedWorkingDays } = winner.services.find((each) => each.itemCode === itemCode) ?? {
    pledgedWorkingDays: null,
  };
  const longest = Math.min(
    terms.serviceWorkingDays,
    pledgedWorkingDays ?? terms.serviceWorkingDays,
    serviceItemOf(itemCode).limitWorkingDays,
  );
  const workingDays = dice.int(Math.max(1, Math.ceil(longest * 0.65)), longest);
  const isDone =
    stage === "completed" || stage === "accepted" || stage === "delivered" || stage === "reworking";
  const isLate = isDone && dice.bool(lateShare[winner.grade] ?? 0);
  return {
    path,
    workingDays,
    lateDays: lateDaysOf(dice, stage, isLate, workingDays),
    rework: stage === "reworking" || (isDone && dice.bool(winner.grade === "A" ? 0.15 : 0.35)),
    deemedAccepted: stage === "completed" && dice.bool(0.05),
  };
}

/** A third of the work in hand is overdue already, so that the lights have something to show. */
function lateDaysOf(dice: Chance, stage: Stage, isLate: boolean, workingDays: number): number {
  if (stage === "delivering") return dice.bool(0.35) ? dice.int(2, 6) : 0;
  return isLate ? dice.int(1, Math.max(1, Math.floor(workingDays / 4))) : 0;
}

function quotePlans(dice: Chance, course: Course): QuotePlan[] {
  const { question, terms, method, winner, pace, rivals, startedOn, elapsed } = course;
  const others = dice.shuffle(rivals.filter((agency) => agency.key !== winner.key));
  const wanted = method === "direct" ? 1 : quoteCount(dice, question.stage, terms);
  const last = Math.min(elapsed, Math.max(pace.path.noticeWd - 1, 0));
  const days = Array.from({ length: last + 1 }, (_, at) => forward(question.cal, startedOn, at));
  const quotes = quotesOf(dice, [winner, ...others].slice(0, wanted), {
    itemCode: question.itemCode,
    capFen: terms.capFen,
    serviceWorkingDays: terms.serviceWorkingDays,
    days,
  });
  return quotes.map((quote) =>
    quote.agencyKey === winner.key ? { ...quote, workingDays: pace.workingDays } : quote,
  );
}

/** Two to five as a rule; a failed round has too few, a running one may have none yet. */
function quoteCount(dice: Chance, stage: Stage, terms: NeedTerms): number {
  const minimum = minimumQuotes({
    method: "lowest",
    publicFunds: terms.publicFunds,
    round: 1,
    estimatedFen: terms.capFen,
    policy: defaultPolicy,
  });
  if (stage === "failed") return dice.int(0, minimum - 1);
  if (stage === "published") return dice.int(0, 4);
  return Math.max(minimum, dice.bool(0.08) ? 1 : dice.int(2, 5));
}

function endReasonOf(dice: Chance, stage: Stage): string {
  if (stage === "failed") return failReason;
  return stage === "cancelled" ? dice.pick(cancelReasons) : "";
}
