import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const applicationStates = [
  "submitted",
  "returned",
  "checked",
  "approved",
  "rejected",
  "lapsed",
  "withdrawn",
] as const;
export type ApplicationState = (typeof applicationStates)[number];
/** `renewal`: the service stands or stood approved, and goes on as it is until this one is approved. */
export type ApplicationKind = "new" | "renewal";
export type ApplicationStep =
  | "return"
  | "resubmit"
  | "check"
  | "approve"
  | "reject"
  | "let_lapse"
  | "withdraw";
export type ApplicationFacts = {
  readonly defectsTold: number;
  readonly returnPeriodOver: boolean;
  readonly certificateExpired: boolean;
  /** Of the named ones, those who still work for the agency. */
  readonly practitioners: number;
};

/**
 * A request for one service item: the hall checks the form and tells every defect at once, the item's regulator judges
 * the substance.
 *
 * - Source: one-time notification (一次性告知); rules.md 5.2, 5.3 (formal check 2 working days).
 */
export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationStep, ApplicationFacts> = {
  name: "serviceApplication",
  initial: "submitted",
  final: ["approved", "rejected", "lapsed", "withdrawn"],
  states: applicationStates,
  rows: [
    {
      on: "return",
      from: ["submitted"],
      to: "returned",
      by: ["operator"],
      unless: (f) => f.defectsTold < 1 && "agency.defects_missing",
    },
    {
      on: "resubmit",
      from: ["returned"],
      to: "submitted",
      by: ["agency_admin"],
      unless: (f) => f.returnPeriodOver && "registration.returned_over",
    },
    { on: "check", from: ["submitted"], to: "checked", by: ["operator"] },
    {
      on: "approve",
      from: ["checked"],
      to: "approved",
      by: ["regulator"],
      unless: (f) =>
        f.certificateExpired ? "agency.certificate_expired" : f.practitioners < 1 && "agency.no_practitioner",
    },
    {
      on: "reject",
      from: ["checked"],
      to: "rejected",
      by: ["regulator"],
      unless: (f) => f.defectsTold < 1 && "service.reasons_missing",
    },
    {
      on: "let_lapse",
      from: ["returned"],
      to: "lapsed",
      by: ["system"],
      unless: (f) => !f.returnPeriodOver && "agency.return_period_running",
    },
    { on: "withdraw", from: ["submitted", "returned", "checked"], to: "withdrawn", by: ["agency_admin"] },
  ],
};

export const noFacts: ApplicationFacts = {
  defectsTold: 0,
  returnPeriodOver: false,
  certificateExpired: false,
  practitioners: 1,
};

/** What an operator can tick; anything else is written in words. */
export const usualServiceDefects = [
  "certificate_unreadable",
  "certificate_differs",
  "certificate_out_of_scope",
  "certificate_other_holder",
  "practitioner_differs",
  "pledge_unclear",
] as const;
