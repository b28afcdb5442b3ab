import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle, LifecycleRow } from "#domain/shared/lifecycle.ts";

export const complaintStates = [
  "filed",
  "sent_back",
  "refused",
  "admitted",
  "answered",
  "upheld",
  "partly_upheld",
  "dismissed",
  "appealed",
  "final_upheld",
  "final_partly_upheld",
  "final_dismissed",
  "executed",
  "withdrawn",
] as const;
export type ComplaintState = (typeof complaintStates)[number];
export type Verdict = "uphold" | "uphold_partly" | "dismiss";
export type ComplaintStep =
  | "send_back"
  | "complete"
  | "refuse"
  | "admit"
  | "answer"
  | Verdict
  | "appeal"
  | `${Verdict}_finally`
  | "execute"
  | "lapse"
  | "withdraw";

/** From the instant read after the complaint's lock. */
export type ComplaintFacts = {
  readonly reasonGiven: boolean;
  readonly wasSentBack: boolean;
  readonly completionOver: boolean;
  readonly answerOverdue: boolean;
  readonly isComplainant: boolean;
  readonly isRespondent: boolean;
  readonly appealOver: boolean;
  readonly remedyGiven: boolean;
  /** Whoever decides the appeal took part in the first decision. */
  readonly tookPart: boolean;
};

const deciders: readonly ActorRole[] = ["regulator", "supervisor"];
const parties: readonly ActorRole[] = ["owner_staff", "owner_approver", "agency_staff", "agency_admin"];
const noReason = (f: ComplaintFacts) => !f.reasonGiven && "complaint.reason_missing";
const answering = (f: ComplaintFacts) => !f.answerOverdue && "complaint.answer_running";
const ofParty = (f: ComplaintFacts) => !f.isComplainant && "complaint.not_the_complainant";
const verdictGuard = (f: ComplaintFacts) => noReason(f) || (!f.remedyGiven && "complaint.remedy_missing");
const appealGuard = (f: ComplaintFacts) => (f.tookPart && "complaint.same_person") || noReason(f);

/**
 * rules.md 5.9: refused or sent back once, answered by the other side, decided; one appeal, to another person;
 * what was upheld is carried out once the appeal is over.
 */
export const complaintLifecycle: Lifecycle<ComplaintState, ComplaintStep, ComplaintFacts> = {
  name: "complaint",
  initial: "filed",
  final: ["refused", "final_dismissed", "dismissed", "executed", "withdrawn"],
  states: complaintStates,
  rows: [
    {
      on: "send_back",
      from: ["filed"],
      to: "sent_back",
      by: deciders,
      unless: (f) => (f.wasSentBack ? "complaint.sent_back_before" : noReason(f)),
    },
    {
      on: "complete",
      from: ["sent_back"],
      to: "filed",
      by: parties,
      unless: (f) => ofParty(f) || (f.completionOver && "complaint.completion_over"),
    },
    {
      on: "lapse",
      from: ["sent_back"],
      to: "withdrawn",
      by: ["system"],
      unless: (f) => !f.completionOver && "complaint.completion_running",
    },
    { on: "refuse", from: ["filed", "sent_back"], to: "refused", by: deciders, unless: noReason },
    { on: "admit", from: ["filed"], to: "admitted", by: deciders },
    {
      on: "answer",
      from: ["admitted"],
      to: "answered",
      by: parties,
      unless: (f) => (!f.isRespondent ? "complaint.not_the_respondent" : noReason(f)),
    },
    ...verdictRows("admitted", (f) => answering(f) || verdictGuard(f)),
    ...verdictRows("answered", verdictGuard),
    {
      on: "appeal",
      from: ["upheld", "partly_upheld", "dismissed"],
      to: "appealed",
      by: parties,
      unless: (f) =>
        !f.isComplainant && !f.isRespondent
          ? "complaint.not_a_party"
          : f.appealOver
            ? "complaint.appeal_over"
            : noReason(f),
    },
    { on: "uphold_finally", from: ["appealed"], to: "final_upheld", by: ["supervisor"], unless: appealGuard },
    {
      on: "uphold_partly_finally",
      from: ["appealed"],
      to: "final_partly_upheld",
      by: ["supervisor"],
      unless: appealGuard,
    },
    {
      on: "dismiss_finally",
      from: ["appealed"],
      to: "final_dismissed",
      by: ["supervisor"],
      unless: appealGuard,
    },
    {
      on: "execute",
      from: ["upheld", "partly_upheld"],
      to: "executed",
      by: ["system", ...deciders],
      unless: (f) => !f.appealOver && "complaint.appeal_running",
    },
    {
      on: "execute",
      from: ["final_upheld", "final_partly_upheld"],
      to: "executed",
      by: ["system", ...deciders],
    },
    {
      on: "withdraw",
      from: ["filed", "sent_back", "admitted", "answered"],
      to: "withdrawn",
      by: parties,
      unless: ofParty,
    },
  ],
};

function verdictRows(
  from: ComplaintState,
  unless: LifecycleRow<ComplaintState, ComplaintStep, ComplaintFacts>["unless"],
): LifecycleRow<ComplaintState, ComplaintStep, ComplaintFacts>[] {
  const to = { uphold: "upheld", uphold_partly: "partly_upheld", dismiss: "dismissed" } as const;
  return (["uphold", "uphold_partly", "dismiss"] as const).map((on) => ({
    on,
    from: [from],
    to: to[on],
    by: deciders,
    unless: (f) => unless?.(f) ?? false,
  }));
}
