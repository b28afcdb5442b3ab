import { z } from "zod";
import { invitationToken } from "#db/auth/invitation-token.ts";
import { resetToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { once } from "#db/store/effect.ts";
import { invitationForMail } from "#db/store/invitation.ts";
import { findResetReceiver } from "#db/store/password-reset.ts";
import { chooseMailer } from "#app/integrations/mail/choose-mailer.ts";
import type { Mail, Mailer } from "#app/integrations/mail/mail.ts";
import { locales } from "#app/i18n/locale.ts";
import { mailText } from "../mail-text.ts";

const reader = { locale: z.enum(locales), origin: z.url({ protocol: /^https?$/ }) };
const resetSchema = z.object({ template: z.literal("password-reset"), resetId: z.uuid(), ...reader });
const invitationSchema = z.object({ template: z.literal("invitation"), invitationId: z.uuid(), ...reader });
const payloadSchema = z.discriminatedUnion("template", [resetSchema, invitationSchema]);

async function resetMail(ctx: Ctx, payload: z.output<typeof resetSchema>): Promise<Mail> {
  const { resetId, locale, origin } = payload;
  const receiver = await findResetReceiver(ctx.db, resetId);
  if (!receiver) throw new Error(`password reset ${resetId} does not exist`);
  const link = `${origin}/account/password-reset/${resetToken(ctx.receiptKey, resetId)}`;
  const text = mailText("reset", { name: receiver.name, link }, new Date(), locale);
  return { key: `password-reset-${resetId}`, to: receiver.email, ...text };
}

async function invitationMail(ctx: Ctx, payload: z.output<typeof invitationSchema>): Promise<Mail> {
  const { invitationId, locale, origin } = payload;
  const found = await invitationForMail(ctx.db, invitationId);
  if (!found) throw new Error(`invitation ${invitationId} does not exist`);
  const { email, role, organisation, inviter } = found;
  const link = `${origin}/invitation/${invitationToken(ctx.receiptKey, invitationId)}`;
  const text = mailText(
    "invitation",
    (t) => ({ organisation, inviter, role: t(`role.${role}`), link }),
    new Date(),
    locale,
  );
  return { key: `invitation-${invitationId}`, to: email, ...text };
}

/** A mail that a command asked for. The token is computed here: neither table nor queue holds one. */
export async function sendMail(ctx: Ctx, payload: unknown, mailer: Mailer = chooseMailer()): Promise<void> {
  const asked = payloadSchema.parse(payload);
  const mail =
    asked.template === "invitation" ? await invitationMail(ctx, asked) : await resetMail(ctx, asked);
  await once(ctx.db, { opKey: `mail:${mail.key}`, kind: "mail" }, () => mailer.send(mail));
}
