import type { ActorRole } from "#domain/shared/actor.ts";
import type { Lifecycle } from "#domain/shared/lifecycle.ts";

/** From the confirmed award to the paid work; `need` ends where `contracted` begins (rules.md, Decided). */
export const engagementStates = [
  "drafting",
  "half_signed",
  "contracted",
  "delivered",
  "reworking",
  "accepted",
  "completed",
  "disputed",
  "terminated",
] as const;
export type EngagementState = (typeof engagementStates)[number];

export type EngagementEvent =
  | "sign"
  | "redraft"
  | "let_lapse"
  | "deliver"
  | "send_back"
  | "accept"
  | "deem_accepted"
  | "dispute"
  | "order_rework"
  | "order_acceptance"
  | "terminate"
  | "complete";

export type EngagementFacts = {
  /** This side has already signed the current version of the contract. */
  readonly signedByThisSide: boolean;
  /** The agency is barred from signing by a sanction in force at this instant. */
  readonly signingBarred: boolean;
  readonly contractOverdue: boolean;
  /** A file and the practitioner who answers for it are there. */
  readonly deliverableComplete: boolean;
  readonly reworkRoundsLeft: number;
  readonly defectCount: number;
  /** The owner's acceptance period and the reminder's have both run out. */
  readonly acceptanceSilent: boolean;
  readonly bothAgreeToTerminate: boolean;
  readonly reasonGiven: boolean;
  readonly everyMilestoneConfirmed: boolean;
};

const owner: readonly ActorRole[] = ["owner_staff", "owner_approver"];
const agency: readonly ActorRole[] = ["agency_staff", "agency_admin"];
const unsigned = ["drafting", "half_signed"] as const;
const working = ["contracted", "delivered", "reworking"] as const;

const noReason = (f: EngagementFacts) => !f.reasonGiven && "engagement.reason_missing";
const maySign = (f: EngagementFacts) =>
  (f.contractOverdue && "engagement.contract_overdue") ||
  (f.signingBarred && "engagement.signing_barred") ||
  (f.signedByThisSide && "engagement.already_signed");
/** Silence has accepted already, even where nobody has written it down yet. */
const silenceAccepted = (f: EngagementFacts) => f.acceptanceSilent && "engagement.acceptance_period_over";

export const engagementLifecycle: Lifecycle<EngagementState, EngagementEvent, EngagementFacts> = {
  name: "engagement",
  initial: "drafting",
  final: ["completed", "terminated"],
  states: engagementStates,
  rows: [
    { on: "sign", from: ["drafting"], to: "half_signed", by: [...owner, "agency_admin"], unless: maySign },
    { on: "sign", from: ["half_signed"], to: "contracted", by: [...owner, "agency_admin"], unless: maySign },
    {
      on: "redraft",
      from: ["drafting", "half_signed"],
      to: "drafting",
      by: owner,
      unless: (f) => f.contractOverdue && "engagement.contract_overdue",
    },
    {
      on: "let_lapse",
      from: unsigned,
      to: "terminated",
      by: ["system"],
      unless: (f) => !f.contractOverdue && "engagement.contract_not_overdue",
    },
    {
      on: "deliver",
      from: ["contracted", "reworking"],
      to: "delivered",
      by: agency,
      unless: (f) => !f.deliverableComplete && "engagement.deliverable_missing",
    },
    {
      on: "send_back",
      from: ["delivered"],
      to: "reworking",
      by: owner,
      unless: (f) =>
        silenceAccepted(f) ||
        (f.reworkRoundsLeft < 1 && "engagement.no_rework_left") ||
        (f.defectCount < 1 && "engagement.defects_missing"),
    },
    { on: "accept", from: ["delivered"], to: "accepted", by: owner, unless: silenceAccepted },
    {
      on: "deem_accepted",
      from: ["delivered"],
      to: "accepted",
      by: ["system"],
      unless: (f) => !f.acceptanceSilent && "engagement.acceptance_period_running",
    },
    {
      on: "dispute",
      from: ["delivered"],
      to: "disputed",
      by: [...owner, ...agency],
      unless: (f) => silenceAccepted(f) || noReason(f),
    },
    {
      on: "dispute",
      from: ["contracted", "reworking"],
      to: "disputed",
      by: [...owner, ...agency],
      unless: noReason,
    },
    { on: "order_rework", from: ["disputed"], to: "reworking", by: ["supervisor"], unless: noReason },
    { on: "order_acceptance", from: ["disputed"], to: "accepted", by: ["supervisor"], unless: noReason },
    {
      on: "terminate",
      from: [...unsigned, ...working, "disputed"],
      to: "terminated",
      by: ["supervisor"],
      unless: noReason,
    },
    {
      on: "terminate",
      from: [...unsigned, ...working, "disputed"],
      to: "terminated",
      by: [...owner, "agency_admin"],
      unless: (f) => (!f.bothAgreeToTerminate && "engagement.termination_not_agreed") || noReason(f),
    },
    {
      on: "complete",
      from: ["accepted"],
      to: "completed",
      by: ["system"],
      unless: (f) => !f.everyMilestoneConfirmed && "engagement.unpaid",
    },
  ],
};
