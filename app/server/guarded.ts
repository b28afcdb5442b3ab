import { decide, type Subject } from "#app/auth/decide.ts";
import { policy, type Action } from "#app/auth/policy.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { AppContext } from "./context.ts";
import { deny } from "./deny.ts";
import type { HandlerArgs, RouteArgs } from "./handler-args.ts";
import { masked } from "./mask.ts";
import type { PublicRouteName } from "./public-routes.ts";
import { bindRequest } from "./request-context.ts";

export type { HandlerArgs } from "./handler-args.ts";

type GuardOptions = {
  /** Loads how the object stands to people; null: there is none (404). */
  readonly subject?: (args: HandlerArgs) => Promise<Subject | null>;
};
type Handler<R> = (args: HandlerArgs) => R | Promise<R>;
type RouteFunction<R> = (args: RouteArgs) => Promise<R>;

const mark = Symbol.for("zhenxuan.guarded");
export type GuardMark = { readonly kind: "guarded" | "public"; readonly name: string };

/** The mark that a test looks for on every loader and action named in routes.ts. */
export function guardMarkOf(value: unknown): GuardMark | undefined {
  return typeof value === "function" ? (value as { [mark]?: GuardMark })[mark] : undefined;
}

function argsOf({ request, params, context }: RouteArgs): HandlerArgs {
  const ctx = bindRequest(request, context as AppContext);
  const t = translatorFor(ctx.locale, ctx.now());
  return { ctx, request, params, t, locale: ctx.locale, url: new URL(request.url) };
}

function marked<R>(run: RouteFunction<R>, sign: GuardMark): RouteFunction<R> {
  return Object.assign(run, { [mark]: sign });
}

/** For what every guest may call; the name must stand in the reviewed list. */
export function publicRoute<R>(name: PublicRouteName, handler: Handler<R>): RouteFunction<R> {
  const run: RouteFunction<R> = (raw) => {
    const args = argsOf(raw);
    return masked(args.ctx, async () => handler(args));
  };
  return marked(run, { kind: "public", name });
}

/** For everything else: session → subject → policy table → audit on deny → handler. */
export function guarded<R>(action: Action, options: GuardOptions, handler: Handler<R>): RouteFunction<R> {
  const run: RouteFunction<R> = (raw) => {
    const args = argsOf(raw);
    return masked(args.ctx, async () => {
      const subject = options.subject ? await options.subject(args) : undefined;
      const verdict = subject === null ? "missing" : decide(policy, action, args.ctx.actor, subject);
      if (verdict !== "allowed") throw await deny(args, action, verdict);
      return handler(args);
    });
  };
  return marked(run, { kind: "guarded", name: action });
}
