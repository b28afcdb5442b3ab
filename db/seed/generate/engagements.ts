import { lateness } from "#domain/engagement/rules.ts";
import type { Day } from "#domain/shared/dates.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { defectTexts, deliverableNotes, terminationReasons } from "../data/texts/work.ts";
import type { Chance } from "./chance.ts";
import {
  agencyComment,
  agencyMarks,
  ownerComment,
  ownerMarks,
  reviewOf,
  type Performance,
} from "./ratings.ts";
import type { Pace, Timeline } from "./timeline.ts";
import type { DeliverablePlan, EngagementPlan, QuotePlan, Stage } from "./types-market.ts";
import type { AgencySeed } from "./types-parties.ts";

export type EngagementQuestion = {
  readonly stage: Stage;
  readonly itemCode: string;
  readonly title: string;
  readonly agency: AgencySeed;
  readonly quote: QuotePlan;
  readonly pace: Pace;
  readonly time: Timeline;
  /** The day so many working days after publication; null while it lies ahead of the anchor. */
  readonly dayAt: (elapsed: number) => Day | null;
  /** The same for deadlines, which may lie ahead. */
  readonly deadlineAt: (elapsed: number) => Day;
};

/** What has happened between the two sides by the anchor day; null before the award is confirmed. */
export function engagementOf(dice: Chance, question: EngagementQuestion): EngagementPlan | null {
  const { stage, agency, quote, time, pace, dayAt } = question;
  const confirmedOn = dayAt(time.confirmed);
  if (!confirmedOn || !hasEngagement.has(stage)) return null;
  const terminated = stage === "terminated";
  const contractedOn = dayAt(time.contracted);
  const later = (elapsed: number) => (terminated ? null : dayAt(elapsed));
  const acceptedOn = later(time.accepted);
  const { lateDays, lateBp } = lateness(pace.workingDays, pace.workingDays + pace.lateDays);
  const performance: Performance = { lateBp, grade: agency.grade, deemedAccepted: pace.deemedAccepted };
  return {
    agencyKey: agency.key,
    priceFen: quote.amountFen,
    workingDays: quote.workingDays,
    confirmedOn,
    contractedOn,
    dueOn: contractedOn ? question.deadlineAt(time.due) : null,
    startPaidOn: dayAt(time.startPaid),
    deliverables: terminated ? [] : deliverablesOf(dice.fork("deliverables"), question),
    lateDays: dayAt(time.first) && !terminated ? lateDays : 0,
    acceptedOn,
    deemedAccepted: acceptedOn !== null && pace.deemedAccepted,
    balancePaidOn: later(time.balancePaid),
    ...ratingsOf(dice, performance, later(time.ownerRated), later(time.agencyRated)),
    review: reviewPlan(dice.fork("review"), agency, later(time.reviewed)),
    terminatedOn: terminated ? dayAt(time.terminated) : null,
    terminationReason: terminated ? dice.pick(terminationReasons) : "",
  };
}

const hasEngagement: ReadonlySet<Stage> = new Set<Stage>([
  "confirmed",
  "contracted",
  "delivering",
  "delivered",
  "reworking",
  "accepted",
  "completed",
  "terminated",
]);

function ratingsOf(
  dice: Chance,
  performance: Performance,
  ownerOn: Day | null,
  agencyOn: Day | null,
): Pick<EngagementPlan, "ownerRating" | "agencyRating"> {
  const byOwner = ownerMarks(dice.fork("owner marks"), performance);
  const byAgency = agencyMarks(dice.fork("agency marks"), performance);
  const isRated = dice.fork("rated").bool(0.94);
  return {
    ownerRating:
      ownerOn && isRated
        ? { marks: byOwner, comment: ownerComment(dice.fork("owner text"), byOwner), submittedOn: ownerOn }
        : null,
    agencyRating: agencyOn
      ? { marks: byAgency, comment: agencyComment(dice.fork("agency text"), byAgency), submittedOn: agencyOn }
      : null,
  };
}

function reviewPlan(dice: Chance, agency: AgencySeed, on: Day | null): EngagementPlan["review"] {
  return on ? { ...reviewOf(dice, agency.grade), on } : null;
}

function deliverablesOf(
  dice: Chance,
  { itemCode, title, time, dayAt }: EngagementQuestion,
): DeliverablePlan[] {
  const report = `${title.replace(/服务$/, "")}成果`;
  const firstOn = dayAt(time.first);
  if (!firstOn) return [];
  const returnedOn = time.returned === null ? null : dayAt(time.returned);
  const defects = defectTexts[serviceItemOf(itemCode).categoryCode] ?? [];
  const first: DeliverablePlan = {
    version: 1,
    title: report,
    note: deliverableNotes[0],
    submittedOn: firstOn,
    returnedOn,
    defects: returnedOn ? dice.sample(defects, dice.int(1, Math.min(3, defects.length))) : [],
  };
  const secondOn = time.second === null ? null : dayAt(time.second);
  if (!secondOn) return [first];
  return [
    first,
    {
      version: 2,
      title: report,
      note: deliverableNotes[1],
      submittedOn: secondOn,
      returnedOn: null,
      defects: [],
    },
  ];
}
