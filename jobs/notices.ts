import type { OrganisationKind } from "#db/schema/organisation.ts";

/** What a link needs: the number of the need, engagement or measure, else the case's code; or the registration. */
type About = { readonly no: string; readonly registrationId: string };
type Href = (about: About) => string;
/**
 * Which events become a line in whose notices, and where it leads each. `owner`, `agency`: those among the event's
 * subjects, but for the one that acted. `hall`: the service halls of their place. `department`: the case's own.
 * `regulator`: the item's own for a service, else the supervisors of their place.
 * Texts: `notice.<event type>` in app/i18n; none has an amount.
 */
export type Notice = Readonly<Partial<Record<OrganisationKind, Href>>>;

const registration = () => "/account/registration";
const registered: Notice = { owner: registration, agency: registration };
const toCheck: Notice = { hall: ({ registrationId }) => `/supervise/registrations/${registrationId}` };

const regionalResult: Href = ({ no }) => `/regional-results/${no}`;
const listedReview: Href = ({ no }) => `/supervise/identity-reviews/${no}`;
const admissions = () => "/supervise/admissions";

const ownNeed: Href = ({ no }) => `/owner/needs/${no}`;
const talks: Href = ({ no }) => `/owner/needs/${no}/talks`;
const ownTalk: Href = ({ no }) => `/agency/needs/${no}/talk`;
const publicNeed: Href = ({ no }) => `/needs/${no}`;
const publicResult: Href = ({ no }) => `/needs/${no}/result`;
const lowAtOwner: Href = ({ no }) => `/owner/needs/${no}/low-price`;
const lowAtAgency: Href = ({ no }) => `/agency/needs/${no}/low-price`;
const ownQuote: Href = ({ no }) => `/agency/needs/${no}/quote`;
const ownAward: Href = ({ no }) => `/agency/awards/${no}`;
const asClient: Href = ({ no }) => `/owner/engagements/${no}`;
const asContractor: Href = ({ no }) => `/agency/engagements/${no}`;
const ownSanction: Href = ({ no }) => `/agency/sanctions/${no}`;
const deskReceipt: Href = ({ no }) => `/desk/receipts/${no}`;
const receipt: Notice = { owner: deskReceipt, agency: deskReceipt };
const serviceToJudge: Href = ({ no }) => `/supervise/services/${no}`;
const changeToJudge: Href = ({ no }) => `/supervise/changes/${no}`;
const ownService: Notice = { agency: ({ no }) => `/agency/services/${no}` };
const ownCompany: Notice = { agency: () => "/agency/company" };
const ownersCompany: Notice = { owner: () => "/owner/company" };
const draws = () => "/supervise/draws";
const toDraw: Notice = { hall: draws, regulator: draws };
const complaintPage: Href = ({ no }) => `/complaints/${no}`;
const parties: Notice = { owner: complaintPage, agency: complaintPage };
const placePolicy: Href = ({ no }) => `/supervise/policies/places/${no}`;
const both: Notice = { owner: asClient, agency: asContractor };

export const notices = {
  "cap.override_confirmed": { owner: ownNeed },
  "cap.override_proposed": { regulator: () => "/supervise/cap-overrides" },
  "catalogue.proposed": { regulator: ({ no }) => `/supervise/proposals/${no}` },
  "alarm.raised": { regulator: ({ no }) => `/supervise/alarms/${no}` },
  "draw.frozen": toDraw,
  "draw.value_differed": toDraw,
  "draw.value_late": toDraw,
  "draw.void_asked": toDraw,
  "draw.voided": { owner: ownNeed },
  "owner.sector_set": { owner: () => "/owner" },
  "registration.submitted": toCheck,
  "registration.corrected": toCheck,
  "registration.returned": registered,
  "registration.approved": registered,
  "registration.lapsed": registered,
  "registration.refused": registered,
  "identity.flagged": {
    ...toCheck,
    regulator: ({ registrationId }) => `/supervise/registrations/${registrationId}`,
  },
  "identity.cleared": registered,
  "identity.listed_flagged": { hall: listedReview, regulator: listedReview },
  "objection.submitted": { agency: registration, regulator: admissions },
  "objection.upheld": registered,
  "objection.dismissed": registered,
  "paper.handed_in": { hall: admissions },
  "paper.accepted": registered,
  "paper.returned": registered,
  "agency.papers_overdue": registered,
  "agency.papers_resumed": registered,
  "agency.listed": { agency: () => "/agency" },
  "desk.act_done": receipt,
  "desk.contested": { hall: deskReceipt },
  "desk.contest_answered": receipt,
  "owner.change_requested": { hall: changeToJudge },
  "owner.change_checked": { regulator: changeToJudge },
  "owner.changed": ownersCompany,
  "owner.change_rejected": ownersCompany,
  "agency.change_requested": { hall: changeToJudge },
  "agency.change_checked": { regulator: changeToJudge },
  "agency.changed": ownCompany,
  "agency.change_rejected": ownCompany,
  "certificate.reminded": ownService,
  "service.submitted": { hall: serviceToJudge },
  "service.corrected": { hall: serviceToJudge },
  "service.returned": ownService,
  "service.checked": { regulator: serviceToJudge },
  "service.approved": ownService,
  "service.rejected": ownService,
  "service.lapsed": ownService,
  "service.expired": ownService,
  "policy.place_proposed": { regulator: placePolicy },
  "policy.place_scheduled": { regulator: placePolicy },
  "case.opened": { department: ({ no }) => `/department/cases/${no}` },
  "commitment.kept": { owner: regionalResult },
  "commitment.broken": { owner: regionalResult },
  "regional.revoked": { owner: regionalResult },
  "regional.used": { department: ({ no }) => `/department/regional/${no}` },
  "complaint.filed": { regulator: complaintPage },
  "complaint.admitted": parties,
  "complaint.appeal_decided": parties,
  "complaint.completed": { regulator: complaintPage },
  "complaint.decided": parties,
  "complaint.executed": parties,
  "complaint.lapsed": parties,
  "complaint.prolonged": parties,
  "complaint.refused": parties,
  "complaint.sent_back": parties,
  "complaint.withdrawn": parties,
  "complaint.answered": { ...parties, regulator: complaintPage },
  "complaint.appealed": { ...parties, regulator: complaintPage },
  "need.frozen": { owner: ownNeed, agency: ownAward },
  "need.resumed": { owner: ownNeed, agency: ownAward },
  "need.returned": { owner: ownNeed },
  "need.direct_concentrated": { regulator: () => "/supervise/direct-choices" },
  "need.split_suspected": { regulator: publicNeed },
  "need.published": { owner: ownNeed },
  "bid.admitted": { agency: ({ no }) => `/agency/needs/${no}/rounds` },
  "need.rounds_begun": { owner: ownNeed },
  "negotiation.begun": { owner: talks },
  "negotiation.asked": { agency: ownTalk },
  "negotiation.answered": { owner: talks },
  "negotiation.declined": { owner: talks },
  "negotiation.broken_off": { agency: ownTalk },
  "negotiation.lapsed": { owner: talks, agency: ownTalk },
  "negotiation.agreed": { agency: ownTalk },
  "negotiation.ended_idle": { owner: talks },
  "need.failed": { owner: ownNeed },
  "need.amended": { agency: ownQuote },
  "need.approval_asked": { owner: ownNeed },
  "need.answer_overdue": { owner: ({ no }) => `/owner/needs/${no}/questions` },
  "need.cancellation_asked": { regulator: () => "/supervise/cancellations" },
  "need.cancellation_refused": { owner: ownNeed },
  "need.cancelled": { owner: ownNeed, agency: publicNeed },
  "need.question_answered": { agency: publicNeed },
  "need.question_asked": { owner: ({ no }) => `/owner/needs/${no}/questions` },
  "low_price.found": { owner: lowAtOwner, agency: lowAtAgency },
  "low_price.justified": { owner: lowAtOwner },
  "low_price.accepted": { agency: lowAtAgency },
  "low_price.rejected": { agency: lowAtAgency, regulator: publicResult },
  "low_price.lapsed": { owner: lowAtOwner, agency: lowAtAgency, regulator: publicResult },
  "low_price.stands": { owner: lowAtOwner, agency: lowAtAgency },
  "award.proposed": { agency: ownAward },
  "award.publicised": { agency: ownAward },
  "award.confirmed": { owner: ownNeed, agency: ownAward },
  "award.annulled": { owner: ownNeed, agency: publicNeed },
  "award.withdrawal_asked": { regulator: () => "/supervise/withdrawals" },
  "award.withdrawal_refused": { regulator: () => "/supervise/withdrawals" },
  "award.declined": { owner: ownNeed },
  "award.expired": { owner: ownNeed },
  "contract.signed": both,
  "deliverable.submitted": { owner: asClient },
  "deliverable.returned": { agency: asContractor },
  "engagement.message_posted": {
    owner: ({ no }) => `/owner/engagements/${no}/messages`,
    agency: ({ no }) => `/agency/engagements/${no}/messages`,
  },
  "engagement.accepted": { agency: asContractor },
  "deliverable.revoked": { ...both, department: ({ no }) => `/department/reports/${no}` },
  "engagement.acceptance_reminded": { agency: asContractor },
  "payment.recorded": { agency: asContractor },
  "payment.confirmed": { owner: asClient },
  "payment.denied": { owner: asClient },
  "payment.fee_refused": { agency: asContractor },
  "quote.excluded": { owner: ownNeed, agency: ({ no }) => `/needs/${no}/result` },
  "rating.revealed": both,
  "report.reviewed": both,
  "sanction.notified": { agency: ownSanction },
  "sanction.decided": { agency: ownSanction },
} as const satisfies Record<string, Notice>;

/** One of the same organisation is waited for: its own approver. */
export const toColleagues: ReadonlySet<string> = new Set<keyof typeof notices>(["need.approval_asked"]);

/** Whoever asked about the notice or quoted for it is told too, each alone: the event itself names nobody. */
export const toFollowers: ReadonlySet<string> = new Set<keyof typeof notices>([
  "need.amended",
  "need.cancelled",
  "need.question_answered",
]);
