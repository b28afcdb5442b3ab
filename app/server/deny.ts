import { redirect } from "@remix-run/node";
import type { Verdict } from "#app/auth/decide.ts";
import type { HandlerArgs } from "./guarded.ts";

/** Where log-in should lead back to; a form that was posted cannot be repeated, its page can. */
function loginFor(args: HandlerArgs): string {
  const next = `${args.url.pathname}${args.request.method === "GET" ? args.url.search : ""}`;
  return `/login?next=${encodeURIComponent(next)}`;
}

/** The answer to someone the policy does not let through; every denial of a person is written down. */
export async function deny(
  args: HandlerArgs,
  action: string,
  verdict: Exclude<Verdict, "allowed"> | "missing",
): Promise<Response> {
  if (verdict === "missing" && args.ctx.actor.kind !== "guest") return new Response(null, { status: 404 });
  if (verdict === "log-in" || verdict === "missing") return redirect(loginFor(args));
  args.ctx.log.warn({ requestId: args.ctx.requestId, action, verdict }, "denied");
  return new Response(null, { status: verdict === "hidden" ? 404 : 403 });
}
