import type { QueueKindName } from "#domain/desk/queue-kinds.ts";
import { agencyChangeKind } from "./agency-change.ts";
import { awardWithdrawalKind } from "./award-withdrawal.ts";
import { alarmKind } from "./alarm.ts";
import { capOverrideKind } from "./cap-override.ts";
import { catalogueProposalKind } from "./catalogue-proposal.ts";
import {
  complaintAdmitKind,
  complaintAppealKind,
  complaintDecideKind,
  complaintExecuteKind,
} from "./complaint.ts";
import { conductKind } from "./conduct.ts";
import { deskContestKind } from "./desk-contest.ts";
import { entryObjectionKind } from "./entry-objection.ts";
import { identityReviewKind } from "./identity-review.ts";
import { importRunKind } from "./import-run.ts";
import { itemBundleKind } from "./item-bundle.ts";
import type { QueueKind } from "./kind.ts";
import { needCancellationKind } from "./need-cancellation.ts";
import { needReviewKind } from "./need-review.ts";
import { placePolicyKind } from "./place-policy.ts";
import { policyProposalKind } from "./policy-proposal.ts";
import { regionalResultKind } from "./regional-result.ts";
import { registrationKind } from "./registration.ts";
import { sanctionDecideKind, sanctionSecondKind, sanctionWindowKind } from "./sanction.ts";
import { serviceCheckKind, serviceVettingKind } from "./service-application.ts";

/** Every kind of work of the hall and the offices: a new one is its file, its line here and its text. */
export const queueKinds = {
  registration: registrationKind,
  identity_review: identityReviewKind,
  entry_objection: entryObjectionKind,
  service_check: serviceCheckKind,
  service_vetting: serviceVettingKind,
  agency_change: agencyChangeKind,
  need_review: needReviewKind,
  need_cancellation: needCancellationKind,
  award_withdrawal: awardWithdrawalKind,
  sanction_window: sanctionWindowKind,
  sanction_decide: sanctionDecideKind,
  sanction_second: sanctionSecondKind,
  conduct: conductKind,
  alarm: alarmKind,
  complaint_admit: complaintAdmitKind,
  complaint_decide: complaintDecideKind,
  complaint_appeal: complaintAppealKind,
  complaint_execute: complaintExecuteKind,
  catalogue_proposal: catalogueProposalKind,
  policy_proposal: policyProposalKind,
  place_policy: placePolicyKind,
  cap_override: capOverrideKind,
  regional_result: regionalResultKind,
  item_bundle: itemBundleKind,
  import_run: importRunKind,
  desk_contest: deskContestKind,
} as const satisfies Record<QueueKindName, QueueKind>;
