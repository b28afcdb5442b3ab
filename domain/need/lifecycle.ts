import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const needStates = [
  "draft",
  "own_approval",
  "review",
  "published",
  "closed",
  "opened",
  "selecting",
  "proposed",
  "publicised",
  "confirmed",
  "contracted",
  "failed",
  "cancelled",
  "frozen",
] as const;
export type NeedState = (typeof needStates)[number];
export type NeedStep =
  | "ask_approval"
  | "reject_own"
  | "submit"
  | "send_back"
  | "take_back"
  | "approve"
  | "publish"
  | "amend"
  | "close"
  | "cancel"
  | "open"
  | "fail"
  | "publish_again"
  | "choose_directly"
  | "select"
  | "propose"
  | "fail_selection"
  | "propose_reserve"
  | "publicise"
  | "confirm"
  | "unaward"
  | "contract"
  | "let_contract_lapse"
  | "freeze"
  | "resume_proposed"
  | "resume_publicised"
  | "resume_confirmed";
/** States that a freeze can interrupt, and to which it returns. */
export type FreezableState = "proposed" | "publicised" | "confirmed";

/** What the guards read; a command fills in all of it, with the instant read after the lock. */
export type NeedFacts = {
  /** Public funds or a public body as owner: an operator checks the notice before it is public. */
  readonly formalReview: boolean;
  /** The owner wants its own approver's word, and this draft has not got it. */
  readonly ownApprovalMissing: boolean;
  /** Of `publicationDefects`. */
  readonly defects: number;
  readonly defectsTold: number;
  readonly publicFunds: boolean;
  readonly direct: boolean;
  readonly closed: boolean;
  readonly openable: boolean;
  /** Current envelopes of agencies eligible at this instant reach the minimum. */
  readonly enoughQuotes: boolean;
  readonly supervisorConsents: boolean;
  readonly reasonGiven: boolean;
  readonly roundsLeft: number;
  /** Valid candidates or reserves that have not declined. */
  readonly candidatesLeft: number;
  readonly complaintPending: boolean;
  readonly publicityOver: boolean;
  readonly agencyConfirmed: boolean;
  /** Direct choice: the agency confirms before the result is publicised. */
  readonly confirmsFirst: boolean;
  readonly secondPerson: boolean;
  readonly contractOverdue: boolean;
  readonly frozenFrom: FreezableState | null;
};

const owner: readonly ActorRole[] = ["owner_staff", "owner_approver"];
const approver: readonly ActorRole[] = ["owner_approver"];
const fit = (f: NeedFacts) => f.defects > 0 && "need.has_defects";
const approved = (f: NeedFacts) => (f.ownApprovalMissing ? "need.own_approval_missing" : fit(f));
const resumed = (state: FreezableState) => (f: NeedFacts) =>
  f.complaintPending ? "need.complaint_pending" : f.frozenFrom !== state && "need.frozen_elsewhere";

/** rules.md 5.2 and Decided: a need ends at `contracted`; the engagement starts at `confirmed`. */
export const needLifecycle: Lifecycle<NeedState, NeedStep, NeedFacts> = {
  name: "need",
  initial: "draft",
  final: ["contracted", "cancelled", "failed"],
  states: needStates,
  rows: [
    {
      on: "ask_approval",
      from: ["draft"],
      to: "own_approval",
      by: owner,
      unless: (f) => (!f.ownApprovalMissing ? "need.own_approval_not_asked" : fit(f)),
    },
    {
      on: "reject_own",
      from: ["own_approval"],
      to: "draft",
      by: approver,
      unless: (f) => !f.reasonGiven && "need.reason_missing",
    },
    {
      on: "submit",
      from: ["draft"],
      to: "review",
      by: owner,
      unless: (f) => (!f.formalReview ? "need.review_not_required" : approved(f)),
    },
    { on: "submit", from: ["own_approval"], to: "review", by: approver, unless: fit },
    { on: "publish", from: ["own_approval"], to: "published", by: approver, unless: fit },
    {
      on: "send_back",
      from: ["review"],
      to: "draft",
      by: ["operator"],
      unless: (f) => f.defectsTold < 1 && "need.defects_missing",
    },
    { on: "take_back", from: ["own_approval", "review"], to: "draft", by: owner },
    { on: "approve", from: ["review"], to: "published", by: ["operator"], unless: fit },
    {
      on: "publish",
      from: ["draft"],
      to: "published",
      by: owner,
      unless: (f) => (f.formalReview ? "need.review_required" : approved(f)),
    },
    {
      on: "amend",
      from: ["published"],
      to: "published",
      by: owner,
      unless: (f) => (f.closed ? "need.already_closed" : fit(f)),
    },
    {
      on: "close",
      from: ["published"],
      to: "closed",
      by: ["system"],
      unless: (f) => !f.closed && "need.not_yet_closed",
    },
    {
      on: "cancel",
      from: ["published", "closed"],
      to: "cancelled",
      by: ["system", ...owner],
      unless: (f) =>
        !f.reasonGiven
          ? "need.reason_missing"
          : f.closed && f.publicFunds && !f.supervisorConsents && "need.consent_missing",
    },
    {
      on: "open",
      from: ["published", "closed"],
      to: "opened",
      by: ["system"],
      unless: (f) => (!f.openable ? "need.not_yet_open" : !f.enoughQuotes && "need.too_few_quotes"),
    },
    {
      on: "fail",
      from: ["published", "closed"],
      to: "failed",
      by: ["system"],
      unless: (f) => (!f.openable ? "need.not_yet_open" : f.enoughQuotes && "need.enough_quotes"),
    },
    {
      on: "publish_again",
      from: ["failed"],
      to: "published",
      by: owner,
      unless: (f) => (f.roundsLeft < 1 ? "need.rounds_exhausted" : fit(f)),
    },
    {
      on: "choose_directly",
      from: ["published", "closed"],
      to: "proposed",
      by: owner,
      unless: (f) => (!f.direct ? "need.not_direct" : !f.reasonGiven && "need.reason_missing"),
    },
    { on: "select", from: ["opened"], to: "selecting", by: ["system"] },
    {
      on: "propose",
      from: ["selecting"],
      to: "proposed",
      by: ["system", ...owner],
      unless: (f) => f.candidatesLeft < 1 && "need.no_reserve_left",
    },
    {
      on: "propose_reserve",
      from: ["selecting", "proposed", "publicised"],
      to: "proposed",
      by: ["system"],
      unless: (f) => f.candidatesLeft < 1 && "need.no_reserve_left",
    },
    {
      on: "fail_selection",
      from: ["opened", "selecting", "proposed", "publicised"],
      to: "failed",
      by: ["system"],
      unless: (f) => f.candidatesLeft > 0 && "need.candidates_left",
    },
    {
      on: "publicise",
      from: ["proposed"],
      to: "publicised",
      by: ["system"],
      unless: (f) =>
        f.complaintPending
          ? "need.complaint_pending"
          : f.confirmsFirst && !f.agencyConfirmed && "need.not_confirmed_by_agency",
    },
    {
      on: "confirm",
      from: ["publicised"],
      to: "confirmed",
      by: ["system", "agency_admin", "agency_staff"],
      unless: (f) =>
        f.complaintPending
          ? "need.complaint_pending"
          : !f.publicityOver
            ? "need.publicity_running"
            : !f.agencyConfirmed && "need.not_confirmed_by_agency",
    },
    {
      on: "unaward",
      from: ["confirmed"],
      to: "selecting",
      by: ["supervisor"],
      unless: (f) =>
        !f.secondPerson ? "need.second_person_missing" : !f.reasonGiven && "need.reason_missing",
    },
    {
      on: "contract",
      from: ["confirmed"],
      to: "contracted",
      by: ["system", "agency_admin", ...owner],
      unless: (f) => f.complaintPending && "need.complaint_pending",
    },
    {
      on: "let_contract_lapse",
      from: ["confirmed"],
      to: "failed",
      by: ["system"],
      unless: (f) => !f.contractOverdue && "need.contract_not_overdue",
    },
    {
      on: "freeze",
      from: ["proposed", "publicised", "confirmed"],
      to: "frozen",
      by: ["system", "supervisor"],
      unless: (f) => !f.complaintPending && "need.complaint_not_pending",
    },
    {
      on: "resume_proposed",
      from: ["frozen"],
      to: "proposed",
      by: ["system", "supervisor"],
      unless: resumed("proposed"),
    },
    {
      on: "resume_publicised",
      from: ["frozen"],
      to: "publicised",
      by: ["system", "supervisor"],
      unless: resumed("publicised"),
    },
    {
      on: "resume_confirmed",
      from: ["frozen"],
      to: "confirmed",
      by: ["system", "supervisor"],
      unless: resumed("confirmed"),
    },
  ],
};
