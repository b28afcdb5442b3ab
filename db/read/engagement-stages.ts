import { lightOf, type Light } from "#domain/calendar/light.ts";
import { periodEnd, type WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { DeliverableView, EngagementHead, MilestoneView } from "./engagement.ts";

export type StageKey =
  | "contract"
  | "start"
  | "delivery"
  | "correction"
  | "acceptance"
  | "final"
  | "rating"
  | "report";
/** One row of the engagement's plan; a null start means that its turn has not come. */
export type Stage = {
  readonly key: StageKey;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  readonly amountFen: number | null;
  readonly light: Light | "off";
};
type Parts = {
  readonly head: EngagementHead;
  readonly milestones: readonly MilestoneView[];
  readonly deliverables: readonly DeliverableView[];
  readonly ratingsRevealedAt: Date | null;
  readonly cal: WorkCalendar;
  readonly policy: Policy;
  readonly now: Date;
};
type Span = { startsAt: Date | null; dueAt: Date | null; doneAt: Date | null; amountFen?: number | null };

function stage(
  key: StageKey,
  { startsAt, dueAt, doneAt, amountFen = null }: Span,
  { cal, now, head }: Parts,
): Stage {
  const waiting = !startsAt || !dueAt;
  const light = doneAt
    ? "done"
    : waiting || head.row.terminatedAt
      ? "off"
      : lightOf({ startsAt, dueAt, now, cal, doneAt });
  return { key, dueAt, doneAt, amountFen, light };
}

function payment(key: "start" | "final", startsAt: Date | null, parts: Parts): Stage[] {
  const kind = key === "start" ? "start" : "acceptance";
  const found = parts.milestones.find((each) => each.kind === kind);
  return found
    ? [stage(key, { startsAt, dueAt: found.dueAt, doneAt: found.paidAt, amountFen: found.amountFen }, parts)]
    : [];
}

function answerDue({ head, cal, policy }: Parts): Date | null {
  if (!head.row.acceptedAt) return null;
  const due = periodEnd(cal, head.row.acceptedAt, policy.periods.departmentAnswers);
  return due.ok ? due.value.at : null;
}

/** Silence is no rating: a period that is over is done. */
function lapsed(dueAt: Date | null, now: Date): Date | null {
  return dueAt !== null && now >= dueAt ? dueAt : null;
}

/** The whole way from contract to the department's answer, each with its deadline and light. */
export function stagesOf(parts: Parts): Stage[] {
  const { row, requirement } = parts.head;
  const [latest] = parts.deliverables;
  const first = parts.deliverables.at(-1);
  const reworking = row.state === "reworking";
  return [
    stage("contract", { startsAt: row.createdAt, dueAt: row.contractDueAt, doneAt: row.startedAt }, parts),
    ...payment("start", row.startedAt, parts),
    stage(
      "delivery",
      { startsAt: row.startedAt, dueAt: row.firstDueAt, doneAt: first?.submittedAt ?? null },
      parts,
    ),
    ...(reworking
      ? [stage("correction", { startsAt: latest?.returnedAt ?? null, dueAt: row.dueAt, doneAt: null }, parts)]
      : []),
    stage(
      "acceptance",
      {
        startsAt: reworking ? null : (latest?.submittedAt ?? null),
        dueAt: row.acceptDueAt,
        doneAt: row.acceptedAt,
      },
      parts,
    ),
    ...payment("final", row.acceptedAt, parts),
    stage(
      "rating",
      {
        startsAt: row.acceptedAt,
        dueAt: row.ratingDueAt,
        doneAt: parts.ratingsRevealedAt ?? lapsed(row.ratingDueAt, parts.now),
      },
      parts,
    ),
    stage("report", { startsAt: row.acceptedAt, dueAt: answerDue(parts), doneAt: requirement.at }, parts),
  ];
}
