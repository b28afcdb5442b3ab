import { redirect } from "@remix-run/node";
import { endedCookie } from "#app/auth/begin-session.ts";
import { endSession } from "#app/commands/account/end-session.ts";
import { publicRoute } from "#app/server/guarded.ts";

export const loader = publicRoute("logout", () => redirect("/account"));

/** The cookie goes whatever else happens: who asks to be logged out is logged out. */
export const action = publicRoute("logout", async ({ ctx }) => {
  if (ctx.session) await endSession({ ...ctx, commandKey: null }, { idHash: ctx.session.id });
  const headers = { "Set-Cookie": endedCookie(ctx.db, ctx.secureOrigin) };
  return redirect("/login?told=ended", { status: 303, headers });
});
