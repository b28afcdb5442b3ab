import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const agencyStates = [
  "draft",
  "submitted",
  "returned",
  "conditional_publicity",
  "publicity",
  "listed",
  "suspended",
  "withdrawn",
  "delisted",
] as const;
export type AgencyState = (typeof agencyStates)[number];
export type AgencyStep =
  | "submit"
  | "return"
  | "let_return_lapse"
  | "refuse_entry"
  | "publicise"
  | "publicise_with_gaps"
  | "uphold_objection"
  | "list"
  | "suspend"
  | "resume"
  | "withdraw"
  | "delist"
  | "reenter";

/** What the guards read; a command fills in all of it. */
export type AgencyFacts = {
  readonly usccValid: boolean;
  readonly pledgeSigned: boolean;
  /** Declared free of any department that approves, and found so (脱钩). */
  readonly decoupled: boolean;
  readonly services: number;
  readonly defectsTold: number;
  readonly returnPeriodOver: boolean;
  readonly blacklisted: boolean;
  readonly dishonestyRecord: boolean;
  readonly essentialPapersMissing: boolean;
  /** Two officers found that a firm under a ban returns. */
  readonly entryRefused?: boolean;
  readonly publicityOver: boolean;
  readonly objectionUpheld: boolean;
  /** A suspension in force, or a deferred paper overdue. */
  readonly causeToSuspend: boolean;
  readonly openContracts: number;
  readonly delistingInForce: boolean;
  /** A ban not yet expired and not repaired. */
  readonly banInForce: boolean;
};

const complete = (f: AgencyFacts) =>
  !f.usccValid
    ? "agency.uscc_invalid"
    : !f.pledgeSigned
      ? "agency.pledge_missing"
      : !f.decoupled
        ? "agency.not_decoupled"
        : f.services < 1 && "agency.no_service";

const returnable = (f: AgencyFacts) => f.defectsTold < 1 && "agency.defects_missing";

/** rules.md 5.2; entry with gaps after Qingdao and Liaoning. */
export const agencyLifecycle: Lifecycle<AgencyState, AgencyStep, AgencyFacts> = {
  name: "agency",
  initial: "draft",
  final: [],
  states: agencyStates,
  rows: [
    { on: "submit", from: ["draft", "returned"], to: "submitted", by: ["agency_admin"], unless: complete },
    { on: "return", from: ["submitted"], to: "returned", by: ["operator"], unless: returnable },
    {
      on: "let_return_lapse",
      from: ["returned"],
      to: "draft",
      by: ["system"],
      unless: (f) => !f.returnPeriodOver && "agency.return_period_running",
    },
    {
      on: "refuse_entry",
      from: ["submitted", "publicity", "conditional_publicity"],
      to: "draft",
      by: ["operator", "regulator", "supervisor"],
      unless: (f) => !f.entryRefused && "identity.review_open",
    },
    {
      on: "publicise",
      from: ["submitted"],
      to: "publicity",
      by: ["operator"],
      unless: (f) =>
        f.blacklisted ? "agency.blacklisted" : f.essentialPapersMissing && "agency.essential_papers_missing",
    },
    {
      on: "publicise_with_gaps",
      from: ["submitted"],
      to: "conditional_publicity",
      by: ["operator"],
      unless: (f) =>
        f.blacklisted
          ? "agency.blacklisted"
          : f.dishonestyRecord
            ? "agency.dishonesty_record"
            : f.essentialPapersMissing && "agency.essential_papers_missing",
    },
    {
      on: "uphold_objection",
      from: ["publicity", "conditional_publicity"],
      to: "returned",
      by: ["operator", "regulator"],
      unless: returnable,
    },
    {
      on: "list",
      from: ["publicity", "conditional_publicity"],
      to: "listed",
      by: ["system"],
      unless: (f) =>
        f.objectionUpheld ? "agency.objection_upheld" : !f.publicityOver && "agency.publicity_running",
    },
    {
      on: "suspend",
      from: ["listed"],
      to: "suspended",
      by: ["regulator", "supervisor", "system"],
      unless: (f) => !f.causeToSuspend && "agency.no_cause_to_suspend",
    },
    {
      on: "resume",
      from: ["suspended"],
      to: "listed",
      by: ["system", "regulator", "supervisor"],
      unless: (f) => f.causeToSuspend && "agency.measure_in_force",
    },
    {
      on: "withdraw",
      from: ["listed"],
      to: "withdrawn",
      by: ["agency_admin"],
      unless: (f) => f.openContracts > 0 && "agency.contracts_open",
    },
    {
      on: "delist",
      from: ["listed", "suspended"],
      to: "delisted",
      by: ["supervisor", "system"],
      unless: (f) => !f.delistingInForce && "agency.no_delisting_decision",
    },
    {
      on: "reenter",
      from: ["delisted", "withdrawn"],
      to: "submitted",
      by: ["agency_admin"],
      unless: (f) => (f.banInForce ? "agency.ban_in_force" : complete(f)),
    },
  ],
};
