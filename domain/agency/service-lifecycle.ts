import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const agencyServiceStates = [
  "unassessed",
  "submitted",
  "approved",
  "rejected",
  "expired",
  "suspended",
] as const;
export type AgencyServiceState = (typeof agencyServiceStates)[number];
export type AgencyServiceStep =
  | "submit"
  | "approve"
  | "reject"
  | "drop"
  | "renew"
  | "expire"
  | "suspend"
  | "resume";
export type AgencyServiceFacts = {
  readonly certificateExpired: boolean;
  readonly practitioners: number;
  readonly defectsTold: number;
  readonly causeToSuspend: boolean;
};

const renewable = (f: AgencyServiceFacts) =>
  f.certificateExpired ? "agency.certificate_expired" : f.practitioners < 1 && "agency.no_practitioner";

/** An agency's approval for one service item: search, sign-up and quoting test this, not the firm. rules.md 5.2. */
export const agencyServiceLifecycle: Lifecycle<AgencyServiceState, AgencyServiceStep, AgencyServiceFacts> = {
  name: "agencyService",
  initial: "unassessed",
  final: [],
  states: agencyServiceStates,
  rows: [
    {
      on: "submit",
      from: ["unassessed", "rejected", "expired"],
      to: "submitted",
      by: ["agency_admin"],
      unless: (f) => f.certificateExpired && "agency.certificate_expired",
    },
    {
      on: "approve",
      from: ["submitted"],
      to: "approved",
      by: ["regulator", "operator"],
      unless: renewable,
    },
    {
      on: "reject",
      from: ["submitted"],
      to: "rejected",
      by: ["regulator"],
      unless: (f) => f.defectsTold < 1 && "agency.defects_missing",
    },
    /** The request ended without a decision. */
    { on: "drop", from: ["submitted"], to: "rejected", by: ["agency_admin", "system"] },
    { on: "renew", from: ["approved", "expired"], to: "approved", by: ["regulator"], unless: renewable },
    { on: "renew", from: ["suspended"], to: "suspended", by: ["regulator"], unless: renewable },
    {
      on: "expire",
      from: ["approved", "suspended"],
      to: "expired",
      by: ["system"],
      unless: (f) => !f.certificateExpired && "agency.certificate_not_expired",
    },
    {
      on: "suspend",
      from: ["approved"],
      to: "suspended",
      by: ["regulator", "supervisor", "system"],
      unless: (f) => !f.causeToSuspend && "agency.no_cause_to_suspend",
    },
    {
      on: "resume",
      from: ["suspended"],
      to: "approved",
      by: ["system", "regulator", "supervisor"],
      unless: (f) => f.causeToSuspend && "agency.measure_in_force",
    },
  ],
};
