import type { agencyLifeRefusals as zh } from "../../zh-CN/refusal/agency-life.ts";

export const agencyLifeRefusals: Record<keyof typeof zh, string> = {
  "refusal.service.item_off_list": "The item is not on the list of service items in force.",
  "refusal.service.agency_not_listed": "Only a listed agency can apply for further service items.",
  "refusal.service.application_open": "A request for this item is already being handled.",
  "refusal.service.already_approved":
    "The approval for this item is in force; to replace its certificate, renew it.",
  "refusal.service.certificate_missing": "{{missing}} of the certificates this item requires are missing.",
  "refusal.service.certificate_option": "The chosen qualification is not one that this item names.",
  "refusal.service.certificate_dates":
    "The certificate's dates do not fit: issued on {{issuedOn}}, valid until {{expiresOn}}. It cannot be issued after today or after its last day.",
  "refusal.service.practitioner_missing": "Name at least one practitioner.",
  "refusal.service.practitioner_unknown": "A chosen practitioner does not work for this agency.",
  "refusal.service.pledge_over_cap":
    "The pledged price of {{pledgedFen}} is above the item's cap of {{capFen}}.",
  "refusal.service.pledge_by_quantity":
    "This item is priced by a quantity, so it cannot be pledged as one sum.",
  "refusal.service.pledge_days": "A pledge of {{wd}} working days does not fit: it must be 1 to {{limitWd}}.",
  "refusal.quote.days_over_promise":
    "You publicly promised this item in {{promisedWd}} working days and offered {{offeredWd}}.",
  "refusal.service.pledge_unchanged": "Nothing in the pledge has changed.",
  "refusal.service.reasons_missing": "A rejection states all its reasons.",
  "refusal.service.same_person": "Whoever checked the form cannot approve the request in another office.",
  "refusal.service.other_regulator": "The regulator of the item's own department decides this.",
  "refusal.certificate.reminded": "This reminder has been sent.",
  "refusal.practitioner.elsewhere":
    "The holder of certificate {{certificateNo}} is registered with another agency. A practitioner works for one agency at a time; that agency must first record the departure.",
  "refusal.practitioner.identity_form": "An identity number has 18 characters and a real date of birth.",
  "refusal.practitioner.identity_check": "The identity number's check character does not fit.",
  "refusal.change.open": "A request for this change is already being handled.",
  "refusal.change.unchanged": "The new value is the same as the one in force.",
  "refusal.change.value_missing": "Fill in the new value.",
  "refusal.change.name_taken": "Another agency has this name.",
  "refusal.change.conflict": "Checked anew with this value, {{conflicts}} conflicts of interest were found.",
  "refusal.change.second_person": "A bank account is checked first and then confirmed by another person.",
  "refusal.change.one_person": "This change takes effect with the check; nobody else has to confirm it.",
  "refusal.change.same_person": "Whoever checked cannot confirm.",
  "refusal.change.reason_missing": "State the reason.",
  "refusal.invitation.role": "This role cannot be given.",
  "refusal.invitation.invalid":
    "The link is unknown, used or too old. Ask the person who invited you for a new one.",
  "refusal.invitation.member_already": "The account with this address already has this role in the unit.",
  "refusal.invitation.other_account":
    "The invitation was sent to {{email}}. Log in with that address to accept it.",
  "refusal.invitation.limit": "There are {{limit}} open invitations already. Cancel those you do not need.",
  "refusal.member.last_keeper":
    "This is the last member who can manage the unit. Add another one before removing it.",
};
