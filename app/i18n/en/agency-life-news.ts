import type { agencyLifeNews as zh } from "../zh-CN/agency-life-news.ts";

export const agencyLifeNews: Record<keyof typeof zh, string> = {
  "notice.service.submitted": "{{name}} applies for a service item. Check it within 2 working days.",
  "notice.service.corrected": "{{name}} has corrected its request for a service item.",
  "notice.service.checked": "The request of {{name}} for a service item is in form and awaits your decision.",
  "notice.service.returned": "The request for a service item was returned. Correct all defects at once.",
  "notice.service.approved": "A service item was approved and counts from now.",
  "notice.service.rejected": "A service item was not approved. The reasons are stated.",
  "notice.service.lapsed": "The request for a service item lapsed without a correction.",
  "notice.service.expired": "A certificate has ended. Its item stops; the others go on.",
  "notice.certificate.reminded": "A certificate ends soon. Renew it in time.",
  "notice.owner.change_requested": "{{name}} asks to change its data. Check it.",
  "notice.owner.change_checked": "The new account of {{name}} is checked and awaits a second person.",
  "notice.owner.changed": "The change of data has taken effect.",
  "notice.owner.change_rejected": "The change of data was not accepted. The reason is stated.",
  "notice.agency.change_requested": "{{name}} asks to change its data. Check it.",
  "notice.agency.change_checked": "The new account of {{name}} is checked and awaits a second person.",
  "notice.agency.changed": "The change of data has taken effect.",
  "notice.agency.change_rejected": "The change of data was not accepted. The reason is stated.",
  "mail.invitation.subject": "You are invited to join a unit",
  "mail.invitation.text":
    "{{inviter}} invites you to join {{organisation}} as {{role}}.\n\nOpen this link within 7 days; it works once:\n{{link}}\n\nIf this does not concern you, ignore this mail.",
  "mail.certificate_reminder.subject": "A certificate ends soon",
  "mail.certificate_reminder.text":
    "Dear {{name}},\n\nThe certificate for “{{item}}” is valid until {{expiresOn}} ({{days}} days left). After that the item stops; your other items go on.\n\nRenew it here:\n{{link}}",
  "mail.certificate_expired.subject": "A certificate has ended",
  "mail.certificate_expired.text":
    "Dear {{name}},\n\nThe certificate for “{{item}}” ended on {{expiresOn}}. The item has stopped; your other items go on. It comes back with an approved renewal.\n\n{{link}}",
  "mail.service_returned.subject": "A request for a service item was returned",
  "mail.service_returned.text":
    "Dear {{name}},\n\nThe request for “{{item}}” was returned. Correct all defects within 10 working days:\n{{link}}",
};
