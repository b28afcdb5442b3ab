import { redirect } from "@remix-run/node";
import { z } from "zod";
import { clientOf } from "#app/auth/client-of.ts";
import { firstPage } from "#app/auth/first-page.ts";
import { switchUnit } from "#app/commands/account/switch-unit.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";

const unitForm = z.object({ membershipId: z.number().int().positive() });

export const loader = guarded("account.manage", {}, () => redirect("/account#units"));

/** From the header of any page, so there is no page of its own to show a fault on. */
export const action = guarded("account.manage", {}, async (args) => {
  const form = await parseForm(args.request, unitForm);
  if (!form.ok || !args.ctx.session) throw new Response(null, { status: 400 });
  const { membershipId } = form.value;
  const input = { membershipId, sessionIdHash: args.ctx.session.id, client: clientOf(args) };
  const outcome = await switchUnit(args.ctx, input);
  if (!outcome.ok) throw new Response(null, { status: 404 });
  return redirect(firstPage(outcome.value), { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
});
