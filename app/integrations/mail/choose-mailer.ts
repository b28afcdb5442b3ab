import { readConfig } from "#db/config.ts";
import type { Mailer } from "./mail.ts";
import { mailboxMailer } from "./mailbox.ts";
import { smtpMailer } from "./smtp.ts";

/** SMTP_URL decides; without it mails stay in the data directory. */
export function chooseMailer(
  config: Pick<ReturnType<typeof readConfig>, "smtpUrl" | "mailFrom" | "dataDir"> = readConfig(),
): Mailer {
  return config.smtpUrl
    ? smtpMailer(config.smtpUrl, config.mailFrom)
    : mailboxMailer(config.dataDir, config.mailFrom);
}
