import type { ComplaintState } from "./lifecycle.ts";

type Dated = {
  readonly state: ComplaintState;
  readonly receivedAt: Date;
  readonly admitDueAt: Date;
  readonly sentBackAt: Date | null;
  readonly completionDueAt: Date | null;
  readonly admittedAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly decideDueAt: Date | null;
  readonly decidedAt: Date | null;
  readonly appealUntil: Date | null;
  readonly appealedAt: Date | null;
  readonly appealDueAt: Date | null;
  readonly finalAt: Date | null;
};
export const complaintDuties = [
  "admit",
  "complete",
  "answer",
  "decide",
  "appeal",
  "decide_appeal",
  "execute",
] as const;
export type ComplaintDuty = {
  readonly step: (typeof complaintDuties)[number];
  readonly startsAt: Date | null;
  readonly dueAt: Date | null;
};

/** What comes next and by when, read from the stored instants; null once nothing does. */
export function dutyOf(it: Dated, now: Date): ComplaintDuty | null {
  const deciding: ComplaintDuty = { step: "decide", startsAt: it.admittedAt, dueAt: it.decideDueAt };
  const appealing: ComplaintDuty = { step: "appeal", startsAt: it.decidedAt, dueAt: it.appealUntil };
  const appealable = it.appealUntil !== null && now < it.appealUntil;
  switch (it.state) {
    case "filed":
      return { step: "admit", startsAt: it.receivedAt, dueAt: it.admitDueAt };
    case "sent_back":
      return { step: "complete", startsAt: it.sentBackAt, dueAt: it.completionDueAt };
    case "admitted":
      return it.answerDueAt && now < it.answerDueAt
        ? { step: "answer", startsAt: it.admittedAt, dueAt: it.answerDueAt }
        : deciding;
    case "answered":
      return deciding;
    case "dismissed":
      return appealable ? appealing : null;
    case "upheld":
    case "partly_upheld":
      return appealable ? appealing : { step: "execute", startsAt: it.appealUntil, dueAt: null };
    case "appealed":
      return { step: "decide_appeal", startsAt: it.appealedAt, dueAt: it.appealDueAt };
    case "final_upheld":
    case "final_partly_upheld":
      return { step: "execute", startsAt: it.finalAt, dueAt: null };
    default:
      return null;
  }
}
