import type { NeedPath } from "#domain/need/schedule.ts";
import type { Chance } from "./chance.ts";
import type { Stage } from "./types-market.ts";

/** Working days after publication at which each thing happens; a need lives on from `end` undisturbed. */
export type Timeline = {
  readonly close: number;
  readonly publicityEnd: number;
  readonly confirmed: number;
  readonly contracted: number;
  readonly startPaid: number;
  readonly due: number;
  readonly first: number;
  /** Null when the first version is accepted. */
  readonly returned: number | null;
  readonly second: number | null;
  readonly accepted: number;
  readonly balancePaid: number;
  readonly ownerRated: number;
  readonly agencyRated: number;
  readonly reviewed: number;
  readonly terminated: number;
  readonly end: number;
};

export type Pace = {
  readonly path: NeedPath;
  readonly workingDays: number;
  readonly lateDays: number;
  readonly rework: boolean;
  readonly deemedAccepted: boolean;
};

/** Silence accepts after five and three working days (rules.md 5.3). */
const silentAcceptance = 8;
/** Twenty-four months, less what the longest piece of work itself takes. */
const oldest = 470;

export function timelineOf(
  dice: Chance,
  { path, workingDays, lateDays, rework, deemedAccepted }: Pace,
): Timeline {
  const close = path.noticeWd;
  const publicityEnd = close + path.publicityWd + (path.confirmation === "before" ? 1 : 0);
  const confirmed = publicityEnd + 1;
  const contracted = confirmed + dice.int(1, 6);
  const due = contracted + workingDays;
  const early = lateDays > 0 ? -lateDays : dice.int(0, Math.min(4, Math.floor(workingDays / 4)));
  const first = due - early;
  const returned = rework ? first + dice.int(1, 4) : null;
  const second = returned === null ? null : returned + dice.int(2, 5);
  const accepted = (second ?? first) + (deemedAccepted ? silentAcceptance : dice.int(1, 4));
  const balancePaid = accepted + dice.int(2, 9);
  const ownerRated = accepted + dice.int(1, 7);
  const agencyRated = accepted + dice.int(1, 9);
  const reviewed = accepted + dice.int(1, 5);
  return {
    close,
    publicityEnd,
    confirmed,
    contracted,
    due,
    first,
    returned,
    second,
    accepted,
    balancePaid,
    ownerRated,
    agencyRated,
    reviewed,
    startPaid: contracted + dice.int(0, 3),
    terminated: contracted + Math.max(2, Math.floor(workingDays / 2)),
    end: Math.max(balancePaid, ownerRated, agencyRated, reviewed) + 1,
  };
}

export type Moment = {
  /** On a day off, what ended with the last working day has already ended. */
  readonly anchorIsWorkday: boolean;
  readonly isRecent: boolean;
};

/** How many working days ago the notice was published, so that the anchor day falls into `stage`. */
export function elapsedFor(dice: Chance, stage: Stage, time: Timeline, moment: Moment): number {
  const [earliest, latest] = windowOf(stage, time, moment);
  return dice.int(earliest, Math.max(earliest, latest));
}

function windowOf(
  stage: Stage,
  time: Timeline,
  { anchorIsWorkday, isRecent }: Moment,
): readonly [earliest: number, latest: number] {
  const today = anchorIsWorkday ? 1 : 0;
  const past = (from: number): [number, number] => [from, isRecent ? Math.max(from, 220) : oldest];
  switch (stage) {
    case "draft":
    case "review":
      return [0, 2];
    case "published":
      return [0, time.close - 1];
    case "closed":
    case "opened":
      return [time.close + today, time.close + today];
    case "failed":
    case "cancelled":
      return [time.close + 1, 160];
    case "publicised":
      return [time.close + today, time.publicityEnd - 1 + today];
    case "confirmed":
      return [time.confirmed, time.contracted - 1];
    case "contracted":
      return [time.contracted, time.contracted + 1];
    case "delivering":
      return [time.first > time.due ? time.due + 1 : time.contracted + 2, time.first - 1];
    case "delivered":
      return [time.second ?? time.first, (time.second ?? time.first) + 1];
    case "reworking":
      return [time.returned ?? time.first, (time.second ?? time.first) - 1];
    case "accepted":
      return [time.accepted, time.balancePaid - 1];
    case "terminated":
      return past(time.terminated + 1);
    case "completed":
      return past(time.end);
  }
}
