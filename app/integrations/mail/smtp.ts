import { messageIdOf, type Mailer } from "./mail.ts";

const patienceMs = 10_000;

export function smtpMailer(url: string, from: string): Mailer {
  return {
    async send(mail) {
      const limits = {
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
      };
      // A sixth of the worker's start, for who has a mail to send.
      const { default: nodemailer } = await import("nodemailer");
      const transport = nodemailer.createTransport({ url, ...limits });
      try {
        const { to, subject, text } = mail;
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: messageIdOf(mail.key),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } finally {
        transport.close();
      }
    },
  };
}
