import type { Locale } from "#app/i18n/locale.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { MessageKey, T, TextParams } from "#app/i18n/translate.ts";

type Values = TextParams | ((t: T) => TextParams);
export type MailTemplate =
  | "reset"
  | "invitation"
  | "returned"
  | "approved_owner"
  | "approved_agency"
  | "lapsed"
  | "refused"
  | "listed"
  | "certificate_reminder"
  | "certificate_expired"
  | "service_returned";

/** Subject and text in both languages, the reader's first: we do not know what a mail is read in. */
export function mailText(template: MailTemplate, values: Values, now: Date, first: Locale = "zh-CN") {
  const order: Locale[] = first === "en" ? ["en", "zh-CN"] : ["zh-CN", "en"];
  const translators = order.map((locale) => translatorFor(locale, now));
  const say = (t: T, part: "subject" | "text") =>
    t(`mail.${template}.${part}` as MessageKey, typeof values === "function" ? values(t) : values);
  return {
    subject: translators.map((t) => say(t, "subject")).join(" / "),
    text: translators.map((t) => say(t, "text")).join("\n\n——————\n\n"),
  };
}
