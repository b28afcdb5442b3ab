import { accountPolicy } from "./policy/account.ts";
import { admissionPolicy } from "./policy/admission.ts";
import { agencyPolicy } from "./policy/agency.ts";
import { alarmPolicy } from "./policy/alarm.ts";
import { approvalCasePolicy } from "./policy/approval-case.ts";
import { capPolicy } from "./policy/cap.ts";
import { cataloguePolicy } from "./policy/catalogue.ts";
import { complaintPolicy } from "./policy/complaint.ts";
import { counterPolicy } from "./policy/counter.ts";
import { deskPolicy } from "./policy/desk.ts";
import { drawPolicy } from "./policy/draw.ts";
import { engagementPolicy } from "./policy/engagement.ts";
import { importPolicy } from "./policy/import.ts";
import { needPolicy } from "./policy/need.ts";
import { operatePolicy } from "./policy/operate.ts";
import { quotePolicy } from "./policy/quote.ts";
import { bundlePolicy } from "./policy/bundle.ts";
import { ratingPolicy } from "./policy/rating.ts";
import { regionalPolicy } from "./policy/regional.ts";
import { rulesPolicy } from "./policy/rules.ts";
import { sanctionPolicy } from "./policy/sanction.ts";
import { selectionPolicy } from "./policy/selection.ts";
import type { PolicyRule } from "./policy/rule.ts";

/** The one table of who may do what; each context keeps its own rows. */
export const policy = [
  ...accountPolicy,
  ...admissionPolicy,
  ...agencyPolicy,
  ...alarmPolicy,
  ...approvalCasePolicy,
  ...capPolicy,
  ...cataloguePolicy,
  ...importPolicy,
  ...needPolicy,
  ...quotePolicy,
  ...selectionPolicy,
  ...complaintPolicy,
  ...counterPolicy,
  ...deskPolicy,
  ...drawPolicy,
  ...engagementPolicy,
  ...bundlePolicy,
  ...ratingPolicy,
  ...regionalPolicy,
  ...rulesPolicy,
  ...sanctionPolicy,
  ...operatePolicy,
] as const satisfies readonly PolicyRule[];

export type Action = (typeof policy)[number]["action"];
