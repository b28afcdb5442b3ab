import { z } from "zod";
import { readConfig } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { findEvent } from "#db/read/event.ts";
import { itemByCode } from "#db/store/catalogue.ts";
import { once } from "#db/store/effect.ts";
import { keepersMail } from "#db/store/invitation.ts";
import { chooseMailer } from "#app/integrations/mail/choose-mailer.ts";
import type { Mailer } from "#app/integrations/mail/mail.ts";
import { mailText, type MailTemplate } from "../mail-text.ts";

const payloadSchema = z.object({ eventId: z.uuid() });
const templates: Readonly<Record<string, MailTemplate>> = {
  "certificate.reminded": "certificate_reminder",
  "service.expired": "certificate_expired",
  "service.returned": "service_returned",
};
const about = z.object({
  no: z.string(),
  item: z.string(),
  expiresOn: z.string().default(""),
  days: z.number().default(0),
});

/** Tells an agency's administrators by mail what they must not miss; each address once per event. */
export async function mailAgency(ctx: Ctx, payload: unknown, mailer: Mailer = chooseMailer()): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  const template = event && templates[event.type];
  if (!event || !template) throw new Error(`no mail for event ${eventId}`);
  const code = event.subjects.map((subject) => /^agency:(.+)$/.exec(subject)?.[1]).find(Boolean);
  const { no, item, expiresOn, days } = about.parse(event.payload);
  const row = await itemByCode(ctx.db, item);
  if (!code || !row) return;
  const { publicOrigin, port } = readConfig();
  const link = `${publicOrigin ?? `http://localhost:${port}`}/agency/services/${no}`;
  for (const { accountId, email, name } of await keepersMail(ctx.db, code, "agency_admin")) {
    const key = `agency-${eventId}-${accountId}`;
    const values = { name, item: `${row.nameZh} (${row.nameEn})`, expiresOn, days, link };
    const { subject, text } = mailText(template, values, new Date());
    await once(ctx.db, { opKey: `mail:${key}`, kind: "mail" }, () =>
      mailer.send({ key, to: email, subject, text }),
    );
  }
}
