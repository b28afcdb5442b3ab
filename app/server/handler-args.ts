import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Locale } from "#app/i18n/locale.ts";
import type { T } from "#app/i18n/translate.ts";
import type { AppContext } from "./context.ts";

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What every loader and action of ours is handed. */
export type HandlerArgs = {
  readonly ctx: AppContext;
  readonly request: Request;
  readonly params: RouteArgs["params"];
  readonly t: T;
  readonly locale: Locale;
  readonly url: URL;
};
