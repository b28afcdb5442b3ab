import { redirect } from "@remix-run/node";
import { asLocale, localeCookie } from "#app/i18n/locale.ts";
import { publicRoute } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { readForm } from "#app/server/read-form.ts";

const yearSeconds = 31_536_000;

/** A path of this site and nothing a browser could read as another one. */
function backTo(path: string | null): string {
  return path && /^\/(?![/\\])[^\\\u0000-\u0020]*$/.test(path) && path.length < 2_000 ? path : "/";
}

function switchTo({ ctx }: HandlerArgs, lang: string | null, back: string | null): Response {
  const locale = asLocale(lang);
  if (!locale) throw new Response(null, { status: 400 });
  const flags = `Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${ctx.secureOrigin ? "; Secure" : ""}`;
  return redirect(backTo(back), {
    status: 303,
    headers: { "Set-Cookie": `${localeCookie}=${locale}; ${flags}` },
  });
}

export const loader = publicRoute("language", (args) =>
  switchTo(args, args.url.searchParams.get("lang"), args.url.searchParams.get("back")),
);

export const action = publicRoute("language", async (args) => {
  const form = await readForm(args.request);
  if (!(form instanceof FormData)) throw new Response(null, { status: form });
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : null;
  };
  return switchTo(args, text("lang"), text("back"));
});
