import type { accountRefusals as zh } from "../../zh-CN/refusal/account.ts";

export const accountRefusals: Record<keyof typeof zh, string> = {
  "refusal.account.login_refused":
    "The log-in name or the password is not right, or there were too many attempts. Check both and try again a little later.",
  "refusal.account.no_unit":
    "This account belongs to no organisation at present and cannot log in. Ask your organisation's administrator or the service hall.",
  "refusal.account.login_form": "The log-in name must be a valid e-mail address.",
  "refusal.account.administrator_exists":
    "This market has an administrator already. Ask that person to appoint you; nothing has been changed.",
  "refusal.account.login_taken":
    "There is an account with this address already. Use another one, or 'Forgotten password'.",
  "refusal.account.password_short": "A password has at least {{min}} characters; a sentence is welcome.",
  "refusal.account.password_long": "A password has at most {{max}} characters.",
  "refusal.account.password_guessable":
    "This password is easy to guess: avoid repeated characters and patterns, and leave the log-in name out of it.",
  "refusal.account.password_wrong": "The current password is not right, or there were too many attempts.",
  "refusal.account.password_unchanged": "The new password is the same as the current one.",
  "refusal.account.reset_invalid":
    "This link is not valid, was used before or is older than 30 minutes. Please ask for a new one.",
  "refusal.account.not_verified":
    "Your organisation's registration has not been checked yet, so this cannot be done now.",
  "refusal.registration.code_taken":
    "The credit code {{uscc}} is registered or being checked already. If it is yours, ask your organisation's administrator; if somebody misused it, tell the service hall.",
  "refusal.registration.returned_over": "The time for corrections has passed. Please register again.",
  "refusal.registration.defects_missing":
    "A return must name everything that is to be corrected, all at once.",
  "refusal.registration.jurisdiction_unknown": "There is no such area. Please choose again.",
  "refusal.registration.item_unknown": "'{{item}}' is not on the list of service items in force.",
  "refusal.registration.item_twice": "The service item '{{item}}' appears twice.",
  "refusal.registration.certificate_expired": "The certificate for '{{item}}' expired on {{expiredOn}}.",
  "refusal.registration.practitioner_elsewhere":
    "The practitioner with certificate {{certificateNo}} is registered with another agency; a person may work for one agency only.",
  "refusal.registration.practitioner_identity":
    "Give the identity number of the practitioner with certificate {{certificateNo}}.",
  "refusal.registration.practitioner_twice":
    "The identity number for certificate {{certificateNo}} contradicts or repeats another one in this request. A practitioner is entered under one certificate number.",
  "refusal.registration.service_unvetted":
    "Check each service item and tick it: '{{item}}' has not been confirmed.",
  "refusal.registration.pledge_missing": "Please read and make the declaration.",
  "refusal.file.empty": "The file is empty. Please choose it again.",
  "refusal.file.too_large": "The file is larger than {{megabytes}} MB.",
  "refusal.file.type": "Files of this type are not accepted. Use PDF, JPG, PNG, DOCX or XLSX.",
  "refusal.file.extension": "The file's extension does not match its content, which is {{allowed}}.",
  "refusal.file.name":
    "The file's name is not acceptable: at most {{max}} characters, no path, control characters or special signs.",
  "refusal.file.quota": "Your organisation has reached its limit for files ({{perDay}} a day, 5 GB in all).",
  "refusal.clock.production": "The clock of a real market cannot be moved.",
  "refusal.clock.no_deadline": "Nothing is waiting to fall due.",
  "refusal.clock.calendar_end":
    "The calendar of working days ends on {{lastOn}}; the market's clock cannot go further.",
};
