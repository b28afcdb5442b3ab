import { accountRefusals } from "./refusal/account.ts";
import { admissionRefusals } from "./refusal/admission.ts";
import { agencyRefusals } from "./refusal/agency.ts";
import { agencyLifeRefusals } from "./refusal/agency-life.ts";
import { alarmRefusals } from "./refusal/alarm.ts";
import { awardRefusals } from "./refusal/award.ts";
import { bundleRefusals } from "./refusal/bundle.ts";
import { calendarRefusals } from "./refusal/calendar.ts";
import { caseRefusals } from "./refusal/case.ts";
import { catalogueRefusals } from "./refusal/catalogue.ts";
import { command } from "./refusal/command.ts";
import { complaintRefusals } from "./refusal/complaint.ts";
import { creditRefusals } from "./refusal/credit.ts";
import { deskRefusals } from "./refusal/desk.ts";
import { drawRefusals } from "./refusal/draw.ts";
import { engagementRefusals } from "./refusal/engagement.ts";
import { entryRefusals } from "./refusal/entry.ts";
import { feeRefusals } from "./refusal/fee.ts";
import { identifierRefusals } from "./refusal/identifier.ts";
import { importRefusals } from "./refusal/import.ts";
import { lowPriceRefusals } from "./refusal/low-price.ts";
import { needRefusals } from "./refusal/need.ts";
import { noticeRefusals } from "./refusal/notice.ts";
import { policyRefusals } from "./refusal/policy.ts";
import { quoteRefusals } from "./refusal/quote.ts";
import { ratingRefusals } from "./refusal/rating.ts";
import { regionalRefusals } from "./refusal/regional.ts";
import { roundsRefusals } from "./refusal/rounds.ts";
import { sanctionRefusals } from "./refusal/sanction.ts";
import { selectionRefusals } from "./refusal/selection.ts";

export const refusals = {
  ...accountRefusals,
  ...admissionRefusals,
  ...agencyRefusals,
  ...agencyLifeRefusals,
  ...alarmRefusals,
  ...awardRefusals,
  ...bundleRefusals,
  ...calendarRefusals,
  ...caseRefusals,
  ...catalogueRefusals,
  ...command,
  ...complaintRefusals,
  ...creditRefusals,
  ...deskRefusals,
  ...drawRefusals,
  ...engagementRefusals,
  ...entryRefusals,
  ...feeRefusals,
  ...identifierRefusals,
  ...importRefusals,
  ...lowPriceRefusals,
  ...needRefusals,
  ...noticeRefusals,
  ...policyRefusals,
  ...quoteRefusals,
  ...ratingRefusals,
  ...regionalRefusals,
  ...roundsRefusals,
  ...sanctionRefusals,
  ...selectionRefusals,
};
