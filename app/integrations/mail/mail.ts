/** One message; `key` becomes its Message-ID, so a repeated sending is the same mail. */
export type Mail = {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** A way mails leave the market. Throws when it could not be handed over; the task tries again. */
export type Mailer = { send(mail: Mail): Promise<void> };

export function messageIdOf(key: string): string {
  return `<${key.replaceAll(/[^A-Za-z0-9._-]/g, "-")}@zhenxuan.local>`;
}
