import type { Lifecycle } from "#domain/shared/lifecycle.ts";

export const registrationStates = ["submitted", "returned", "approved", "rejected"] as const;
export type RegistrationState = (typeof registrationStates)[number];
export type RegistrationStep =
  | "return"
  | "resubmit"
  | "approve"
  | "let_lapse"
  | "uphold_objection"
  | "refuse";
export type RegistrationFacts = {
  /** All defects are told at once (一次性告知). */
  readonly defectsTold: number;
  readonly returnPeriodOver: boolean;
  /** Two officers found that a firm under a ban returns. */
  readonly entryRefused?: boolean;
};

const returnable = (f: RegistrationFacts) => f.defectsTold < 1 && "registration.defects_missing";

/** The check of who somebody acts for, of owners and agencies alike; an agency's own entry has its own table. */
export const registrationLifecycle: Lifecycle<RegistrationState, RegistrationStep, RegistrationFacts> = {
  name: "registration",
  initial: "submitted",
  final: ["approved", "rejected"],
  states: registrationStates,
  rows: [
    { on: "return", from: ["submitted"], to: "returned", by: ["operator"], unless: returnable },
    /** While it is publicised. */
    { on: "uphold_objection", from: ["approved"], to: "returned", by: ["regulator"], unless: returnable },
    {
      on: "refuse",
      from: ["submitted", "approved"],
      to: "rejected",
      by: ["operator", "regulator", "supervisor"],
      unless: (f) => !f.entryRefused && "identity.review_open",
    },
    {
      on: "resubmit",
      from: ["returned"],
      to: "submitted",
      by: ["owner_staff", "agency_admin"],
      unless: (f) => f.returnPeriodOver && "registration.returned_over",
    },
    { on: "approve", from: ["submitted"], to: "approved", by: ["operator"] },
    {
      on: "let_lapse",
      from: ["returned"],
      to: "rejected",
      by: ["system"],
      unless: (f) => !f.returnPeriodOver && "agency.return_period_running",
    },
  ],
};

/** What the operator can tick; anything else is written in words. */
export const usualDefects = [
  "licence_unreadable",
  "licence_differs",
  "authorisation_missing_seal",
  "authorisation_wrong_person",
  "representative_differs",
  "industry_code_differs",
  "certificate_not_found",
  "certificate_out_of_scope",
  "practitioner_not_found",
] as const;
export type UsualDefect = (typeof usualDefects)[number];
