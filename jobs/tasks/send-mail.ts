import { z } from "zod";
import { resetToken } from "#db/auth/reset-token.ts";
import type { Ctx } from "#db/context.ts";
import { once } from "#db/store/effect.ts";
import { findResetReceiver } from "#db/store/password-reset.ts";
import { chooseMailer } from "#app/integrations/mail/choose-mailer.ts";
import type { Mailer } from "#app/integrations/mail/mail.ts";
import { locales } from "#app/i18n/locale.ts";
import { mailText } from "../mail-text.ts";

const payloadSchema = z.object({
  template: z.literal("password-reset"),
  resetId: z.uuid(),
  locale: z.enum(locales),
  origin: z.url({ protocol: /^https?$/ }),
});

/** A mail that a command asked for. The token is computed here: neither table nor queue holds one. */
export async function sendMail(ctx: Ctx, payload: unknown, mailer: Mailer = chooseMailer()): Promise<void> {
  const { resetId, locale, origin } = payloadSchema.parse(payload);
  const receiver = await findResetReceiver(ctx.db, resetId);
  if (!receiver) throw new Error(`password reset ${resetId} does not exist`);
  const link = `${origin}/account/password-reset/${resetToken(ctx.receiptKey, resetId)}`;
  const key = `password-reset-${resetId}`;
  const { subject, text } = mailText("reset", { name: receiver.name, link }, new Date(), locale);
  await once(ctx.db, { opKey: `mail:${key}`, kind: "mail" }, () =>
    mailer.send({ key, to: receiver.email, subject, text }),
  );
}
