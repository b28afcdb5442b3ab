import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { messageIdOf, type Mail, type Mailer } from "./mail.ts";

const shown = 50;
const noteSchema = z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string() });
export type MailboxEntry = z.infer<typeof noteSchema>;

const folderOf = (dataDir: string) => join(dataDir, "mail");

async function put(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Where no SMTP server is configured, mails lie on disk: the message as sent, and a note for the mailbox page. */
export function mailboxMailer(dataDir: string, from: string): Mailer {
  return {
    async send(mail: Mail) {
      const folder = folderOf(dataDir);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // A sixth of the worker's start, for who has a mail to send.
      const { default: nodemailer } = await import("nodemailer");
      const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
      const { to, subject, text } = mail;
      const sent = await transport.sendMail({ from, to, subject, text, messageId: messageIdOf(mail.key) });
      const name = join(folder, createHash("sha256").update(mail.key).digest("hex").slice(0, 32));
      await put(`${name}.eml`, sent.message as Buffer);
      await put(
        `${name}.json`,
        JSON.stringify({ at: new Date().toISOString(), to, subject, text } satisfies MailboxEntry),
      );
    },
  };
}

/** Latest first. */
export async function readMailbox(dataDir: string): Promise<MailboxEntry[]> {
  const folder = folderOf(dataDir);
  const names = await readdir(folder).catch(() => []);
  const notes = names.filter((name) => name.endsWith(".json"));
  const entries = await Promise.all(
    notes.map(async (name) => noteSchema.parse(JSON.parse(await readFile(join(folder, name), "utf8")))),
  );
  return entries.sort((a, b) => b.at.localeCompare(a.at)).slice(0, shown);
}
