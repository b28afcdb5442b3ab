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
export type AgencyServiceStep = "submit" | "approve" | "reject" | "expire" | "suspend" | "resume";
export type AgencyServiceFacts = {
  readonly certificateExpired: boolean;
  readonly practitioners: number;
  readonly defectsTold: number;
  readonly causeToSuspend: boolean;
};

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
      unless: (f) =>
        f.certificateExpired ? "agency.certificate_expired" : f.practitioners < 1 && "agency.no_practitioner",
    },
    {
      on: "reject",
      from: ["submitted"],
      to: "rejected",
      by: ["regulator"],
      unless: (f) => f.defectsTold < 1 && "agency.defects_missing",
    },
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
