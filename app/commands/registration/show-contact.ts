import { roleOf } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { withTx } from "#db/transaction.ts";
import { openRegistration, subjectsOf } from "./open-registration.ts";

type Input = { readonly registrationId: number; readonly reason: string };

/**
 * An officer has to reach the applicant: phone, e-mail and log-in name are shown once, and it is on record who looked
 * and why.
 *
 * - Refuses: `identity.reason_missing`, `command.not_found`.
 * - Source: rules.md 5.13 (masked, unmask logged).
 */
export async function showContact(ctx: Ctx, input: Input): Promise<Outcome<null>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const reason = input.reason.trim();
  if (!reason) return refuse("identity.reason_missing");
  return withTx(ctx, { command: "registration.show_contact", input }, async (tx) => {
    const opened = await openRegistration(tx, ctx, input.registrationId);
    if (!opened.ok) return opened;
    await record(tx, ctx, {
      type: "registration.contact_shown",
      subjects: subjectsOf(opened.value),
      data: { registrationId: input.registrationId, role: roleOf(ctx.actor), reason },
      visibility: "internal",
    });
    return ok(null);
  });
}
