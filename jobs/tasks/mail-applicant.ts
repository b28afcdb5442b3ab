import { z } from "zod";
import { readConfig } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { findEvent, type MarketEvent } from "#db/read/event.ts";
import { findApplicant } from "#db/read/registration.ts";
import { once } from "#db/store/effect.ts";
import { usualDefects, type UsualDefect } from "#domain/account/registration.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { chooseMailer } from "#app/integrations/mail/choose-mailer.ts";
import type { Mailer } from "#app/integrations/mail/mail.ts";
import type { T } from "#app/i18n/translate.ts";
import { mailText, type MailTemplate } from "../mail-text.ts";

const payloadSchema = z.object({ eventId: z.uuid() });

/** Tells the applicant by mail what became of the request, with every defect and the last day. */
export async function mailApplicant(
  ctx: Ctx,
  payload: unknown,
  mailer: Mailer = chooseMailer(),
): Promise<void> {
  const { eventId } = payloadSchema.parse(payload);
  const event = await findEvent(ctx.db, eventId);
  if (!event) throw new Error(`event ${eventId} does not exist`);
  const code = event.subjects.map((subject) => /^(?:owner|agency):(.+)$/.exec(subject)?.[1]).find(Boolean);
  const applicant = code ? await findApplicant(ctx.db, code) : null;
  const template = templateOf(event);
  if (!applicant || !template) return;
  const { publicOrigin, port } = readConfig();
  const link = `${publicOrigin ?? `http://localhost:${port}`}/account/registration`;
  const values = (t: T) => ({
    name: applicant.name,
    organisation: applicant.organisationName,
    defects: applicant.defects.map((defect, index) => `${index + 1}. ${defectText(t, defect)}`).join("\n"),
    lastDay: applicant.returnEndsAt ? dayOf(new Date(applicant.returnEndsAt.getTime() - 1)) : "",
    link,
  });
  const { subject, text } = mailText(template, values, new Date());
  const key = `registration-${eventId}`;
  await once(ctx.db, { opKey: `mail:${key}`, kind: "mail" }, () =>
    mailer.send({ key, to: applicant.email, subject, text }),
  );
}

function templateOf({ type, payload }: MarketEvent): MailTemplate | null {
  if (type === "registration.returned") return "returned";
  if (type === "registration.approved")
    return payload.kind === "agency" ? "approved_agency" : "approved_owner";
  if (type === "registration.lapsed") return "lapsed";
  if (type === "registration.refused") return "refused";
  return type === "agency.listed" ? "listed" : null;
}

function defectText(t: T, defect: string): string {
  const usual = usualDefects.find((each) => each === defect) as UsualDefect | undefined;
  return usual ? t(`defect.${usual}`) : defect;
}
