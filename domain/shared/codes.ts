import type { alarmCodes } from "./codes/alarm.ts";
import type { admissionCodes } from "./codes/admission.ts";
import type { catalogueCodes } from "./codes/catalogue.ts";
import type { accountCodes } from "./codes/account.ts";
import type { commandCodes } from "./codes/command.ts";
import type { entryCodes } from "./codes/entry.ts";
import type { importCodes } from "./codes/import.ts";
import type { identifierCodes } from "./codes/identifier.ts";
import type { calendarCodes } from "./codes/calendar.ts";
import type { policyCodes } from "./codes/policy.ts";
import type { feeCodes } from "./codes/fee.ts";
import type { agencyCodes } from "./codes/agency.ts";
import type { agencyLifeCodes } from "./codes/agency-life.ts";
import type { complaintCodes } from "./codes/complaint.ts";
import type { noticeCodes } from "./codes/notice.ts";
import type { lowPriceCodes } from "./codes/low-price.ts";
import type { needCodes } from "./codes/need.ts";
import type { caseCodes } from "./codes/case.ts";
import type { quoteCodes } from "./codes/quote.ts";
import type { roundsCodes } from "./codes/rounds.ts";
import type { selectionCodes } from "./codes/selection.ts";
import type { awardCodes } from "./codes/award.ts";
import type { engagementCodes } from "./codes/engagement.ts";
import type { ratingCodes } from "./codes/rating.ts";
import type { creditCodes } from "./codes/credit.ts";
import type { drawCodes } from "./codes/draw.ts";
import type { deskCodes } from "./codes/desk.ts";
import type { sanctionCodes } from "./codes/sanction.ts";
import type { bundleCodes } from "./codes/bundle.ts";
import type { regionalCodes } from "./codes/regional.ts";

/** Every permanent code with which the market may say no. */
export type RefusalCode =
  | (typeof bundleCodes)[number]
  | (typeof regionalCodes)[number]
  | (typeof admissionCodes)[number]
  | (typeof alarmCodes)[number]
  | (typeof commandCodes)[number]
  | (typeof catalogueCodes)[number]
  | (typeof entryCodes)[number]
  | (typeof importCodes)[number]
  | (typeof identifierCodes)[number]
  | (typeof calendarCodes)[number]
  | (typeof policyCodes)[number]
  | (typeof feeCodes)[number]
  | (typeof agencyCodes)[number]
  | (typeof agencyLifeCodes)[number]
  | (typeof complaintCodes)[number]
  | (typeof lowPriceCodes)[number]
  | (typeof needCodes)[number]
  | (typeof noticeCodes)[number]
  | (typeof caseCodes)[number]
  | (typeof quoteCodes)[number]
  | (typeof roundsCodes)[number]
  | (typeof selectionCodes)[number]
  | (typeof awardCodes)[number]
  | (typeof engagementCodes)[number]
  | (typeof ratingCodes)[number]
  | (typeof creditCodes)[number]
  | (typeof deskCodes)[number]
  | (typeof drawCodes)[number]
  | (typeof sanctionCodes)[number]
  | (typeof accountCodes)[number];
