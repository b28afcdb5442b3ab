import { redirect } from "@remix-run/node";
import type { Verdict } from "#app/auth/decide.ts";
import type { HandlerArgs } from "./handler-args.ts";
import { recordDenied } from "./record-denied.ts";

/** Where log-in should lead back to; a form that was posted cannot be repeated, its page can. */
function loginFor({ url, request }: HandlerArgs): string {
  const next = `${url.pathname}${request.method === "GET" ? url.search : ""}`;
  return `/login?next=${encodeURIComponent(next)}`;
}

/** The answer to someone the policy does not let through; every denial of a person is written down. */
export async function deny(
  args: HandlerArgs,
  action: string,
  verdict: Exclude<Verdict, "allowed"> | "missing",
): Promise<Response> {
  const isGuest = args.ctx.actor.kind === "guest";
  if (verdict === "log-in" || (verdict === "missing" && isGuest)) return redirect(loginFor(args));
  if (verdict === "missing") return new Response(null, { status: 404 });
  await recordDenied(args.ctx, action, args.url.pathname);
  return new Response(null, { status: verdict === "hidden" ? 404 : 403 });
}
