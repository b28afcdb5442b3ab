import type { notices as zh } from "../zh-CN/notices.ts";

export const notices: Record<keyof typeof zh, string> = {
  "notice.alarm.raised":
    "Alarm {{no}}: something indicates collusion or an irregularity; please look into it.",
  "notice.quote.excluded":
    "Need {{no}}: the supervisor has decided that a quoting agency takes no part; the reason is in the timeline.",
  "notice.desk.act_done":
    "The hall's counter did something for your firm on its signed request: receipt {{no}}. If your firm did not ask for it, object within 5 working days.",
  "notice.desk.contested": "{{name}} objects to the counter's receipt {{no}}; a supervisor answers.",
  "notice.desk.contest_answered": "The objection to receipt {{no}} has been answered.",
  "notice.cap.override_confirmed":
    "Two officers have changed the cap of need {{no}}; the reason is published.",
  "notice.cap.override_proposed": "A change of the cap of need {{no}} waits for a second person.",
  "notice.policy.place_proposed": "The rules assigned to a place (no. {{no}}) wait for a second person.",
  "notice.policy.place_scheduled":
    "The rules of your place will change (no. {{no}}); basis and day are public.",
  "notice.need.approval_asked":
    "Need {{no}} waits for your organisation's own approver; it goes to the hall only after that.",
  "notice.catalogue.proposed": "Change {{no}} of the list waits for a second person.",
  "notice.owner.sector_set":
    "The price office has set the sector by which your fees are capped; the reason is published.",
  "notice.case.opened": "{{name}} has entered case {{no}}; please check and confirm it.",
  "notice.need.split_suspected":
    "Need {{no}}: the same item was bought several times within 90 days and together reaches the threshold; please check for splitting.",
  "notice.complaint.admitted": "Complaint {{no}} is admitted; the respondent has 3 working days to answer.",
  "notice.complaint.answered": "The respondent has answered complaint {{no}}.",
  "notice.complaint.appeal_decided": "The appeal in complaint {{no}} has been decided.",
  "notice.complaint.appealed": "A party has appealed against the decision on complaint {{no}}.",
  "notice.complaint.completed":
    "Complaint {{no}} has been completed; please decide within 2 working days whether to admit it.",
  "notice.complaint.decided": "Complaint {{no}} has been decided; see the decision and the further remedy.",
  "notice.complaint.executed": "The decision on complaint {{no}} has been carried out.",
  "notice.complaint.filed":
    "Complaint {{no}} has come in; it is to be admitted or refused within 2 working days.",
  "notice.complaint.lapsed": "Complaint {{no}} was not completed in time and counts as withdrawn.",
  "notice.complaint.prolonged":
    "The time to decide complaint {{no}} was prolonged; see the new day and the reasons.",
  "notice.complaint.refused": "Complaint {{no}} was not admitted; see the reasons.",
  "notice.complaint.sent_back": "Complaint {{no}} was sent back; please complete it in time.",
  "notice.complaint.withdrawn": "Complaint {{no}} was withdrawn.",
  "notice.need.frozen": "Need {{no}} stands still because of a complaint; its periods do not run.",
  "notice.need.resumed": "Need {{no}} goes on; see the new ends of publicity and confirmation.",
  "notice.need.returned":
    "The hall has returned need {{no}}; please correct everything it lists and submit it again.",
  "notice.need.direct_concentrated":
    "Need {{no}}: one agency has more than half of the owner's last ten direct choices; please check (level 2).",
  "notice.award.annulled": "The award of need {{no}} has been annulled; the reason is on its result page.",
  "notice.award.withdrawal_asked":
    "Need {{no}}: somebody asks to take a definite award back; a second person must decide.",
  "notice.award.withdrawal_refused": "Need {{no}}: the award stays; the second person did not agree.",
  "notice.low_price.found":
    "Need {{no}}: a quote is abnormally low and must be justified within a working day.",
  "notice.low_price.justified":
    "Need {{no}}: the agency has justified its abnormally low quote; please decide in time.",
  "notice.low_price.accepted":
    "Need {{no}}: the owner accepted the justification of the abnormally low quote.",
  "notice.low_price.rejected":
    "Need {{no}}: the owner did not accept the justification of an abnormally low quote; the reason is public.",
  "notice.low_price.lapsed":
    "Need {{no}}: an abnormally low quote was not justified in time and does not count.",
  "notice.low_price.stands":
    "Need {{no}}: the time to decide is over; the justification of the abnormally low quote counts as accepted.",
  "notice.need.published": "Need {{no}} has passed its formal check and is public.",
  "notice.bid.admitted": "The timed bids of need {{no}} are about to begin; please take part in time.",
  "notice.need.rounds_begun": "The quotes of need {{no}} are open and its timed rounds are about to begin.",
  "notice.negotiation.begun": "The quotes of need {{no}} are open; please begin with one agency.",
  "notice.negotiation.asked": "The owner of need {{no}} asks you; please answer in time.",
  "notice.negotiation.answered": "The agency has answered on need {{no}}; please go on in time.",
  "notice.negotiation.declined": "The agency has withdrawn from the talk on need {{no}}.",
  "notice.negotiation.broken_off": "The owner of need {{no}} has broken off the talk with you.",
  "notice.negotiation.lapsed": "A step of the talk on need {{no}} was not taken in time; the talk has ended.",
  "notice.negotiation.agreed": "The owner of need {{no}} has accepted your offer.",
  "notice.negotiation.ended_idle": "Nobody was turned to in time on need {{no}}; this selection has ended.",
  "notice.need.failed": "Need {{no}} ended this round without a result; please see why.",
  "notice.need.amended":
    "Need {{no}} was amended. If you have quoted, confirm your quote before closing; otherwise it lapses.",
  "notice.need.answer_overdue": "A question on need {{no}} is past its time; please answer it.",
  "notice.need.cancellation_asked": "{{name}} asks to cancel need {{no}} after closing; please decide.",
  "notice.need.cancellation_refused": "The supervisor did not consent to cancelling need {{no}}.",
  "notice.need.cancelled": "Need {{no}} has been cancelled; its page says why.",
  "notice.need.question_answered": "There is a new public answer on need {{no}}.",
  "notice.need.question_asked":
    "A question was asked on need {{no}}; please answer it in public within a working day.",
  "notice.award.proposed":
    "Your agency has been chosen for need {{no}}; please confirm in time that you take the work.",
  "notice.award.publicised":
    "Your agency is published as the winner of need {{no}}; if you have not confirmed yet, please do so in time.",
  "notice.award.confirmed":
    "The result of need {{no}} is definite; please sign the contract within 10 working days.",
  "notice.award.declined":
    "The winner of need {{no}} has declined; the next reserve follows, or the round ends.",
  "notice.award.expired":
    "The winner of need {{no}} did not confirm in time; the next reserve follows, or the round ends.",
  "notice.contract.signed": "The other side has signed the contract of engagement {{no}}.",
  "notice.deliverable.submitted":
    "The report of engagement {{no}} has been delivered; please accept or return it within 5 working days.",
  "notice.deliverable.revoked":
    "The report of engagement {{no}} was revoked and is no longer to be relied on.",
  "notice.engagement.message_posted": "There is a new message in engagement {{no}}.",
  "notice.deliverable.returned":
    "The report of engagement {{no}} was returned; please correct what is listed and deliver again.",
  "notice.engagement.accepted": "The report of engagement {{no}} has been accepted.",
  "notice.engagement.acceptance_reminded":
    "The owner of engagement {{no}} has been reminded to accept; further silence accepts.",
  "notice.payment.recorded":
    "The owner has recorded a payment for engagement {{no}}; please confirm once it has arrived.",
  "notice.payment.confirmed": "The agency has confirmed a payment for engagement {{no}}.",
  "notice.payment.denied":
    "The agency has not received the payment recorded for engagement {{no}}; please check.",
  "notice.payment.fee_refused":
    "A charge outside the fee list was refused in engagement {{no}} and reported to the regulator.",
  "notice.rating.revealed": "Both ratings of engagement {{no}} are public.",
  "notice.report.reviewed": "The department has answered the report of engagement {{no}}.",
  "notice.sanction.notified":
    "The supervision intends measure {{no}} against your agency; please make your statement in time.",
  "notice.sanction.decided":
    "Measure {{no}} has been decided; please see what it says and what remedy there is.",
  "notice.regional.revoked":
    "Regional result {{no}} was revoked; running projects that used it must meet the requirement again.",
  "notice.regional.used":
    "A project of {{name}} uses regional result {{no}}; a commitment, if any, is to be checked.",
  "notice.commitment.kept": "The department checked your commitment for regional result {{no}}: it was kept.",
  "notice.commitment.broken":
    "The department checked your commitment for regional result {{no}}: it was not kept, a report is needed.",
  "notice.draw.frozen": "The list of a draw is frozen: enter the public value at its time",
  "notice.draw.value_differed": "The two public values differ: check and enter again",
  "notice.draw.value_late": "The public value of a draw is overdue",
  "notice.draw.void_asked": "A void of a draw was asked for and needs a second person",
  "notice.draw.voided": "A round of your need's draw was voided; it is drawn again",
};
