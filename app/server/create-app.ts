import type { RequestListener } from "node:http";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { identify, type ContextParts } from "./context-middleware.ts";
import { bodyGuard } from "./guard/body.ts";
import { contentTypeGuard } from "./guard/content-type.ts";
import { forwardedGuard } from "./guard/forwarded.ts";
import { shutdownGate, type Gate } from "./guard/gate.ts";
import { startResponse } from "./guard/headers.ts";
import { hostGuard } from "./guard/host.ts";
import { methodGuard } from "./guard/method.ts";
import { pathGuard, screenTarget } from "./guard/path.ts";
import { rateLimit } from "./guard/rate-limit.ts";
import { refuseRequest } from "./guard/refuse.ts";
import { sameOriginGuard } from "./guard/same-origin.ts";
import { requestLog } from "./request-log.ts";

export type AppParts = ContextParts & {
  readonly gate: Gate;
  /** Files of the build and of public/, or Vite in development. */
  readonly files: readonly RequestHandler[];
  readonly pages: RequestHandler;
};

/** The front guard of integrity.md 6i, in its order, and then Remix. */
export function createApp(parts: AppParts): RequestListener {
  const { settings, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", settings.trustedProxies);
  app.set("query parser", false);
  app.use(startResponse(settings.publicOrigin?.startsWith("https:") ?? false));
  app.use(requestLog(log));
  app.use(shutdownGate(parts.gate));
  app.use(hostGuard(settings), methodGuard, pathGuard, forwardedGuard(settings.trustedProxies));
  app.use(...parts.files);
  app.use(contentTypeGuard, sameOriginGuard);
  app.use(identify(parts), rateLimit(settings.rateFactor), bodyGuard);
  app.use(parts.pages);
  app.use(lastResort(parts));
  return (req, res) => {
    screenTarget(req);
    app(req, res);
  };
}

/** What no page could answer: logged whole, told as a number. */
function lastResort({ log }: AppParts): ErrorRequestHandler {
  return (error, _req, res, _next) => {
    log.error({ requestId: res.locals.requestId, err: error }, "request failed outside a page");
    if (res.headersSent) return void res.destroy();
    const away = ["57P03", "57P01", "ECONNREFUSED", "ENOENT"].includes(
      (error as { code?: string }).code ?? "",
    );
    refuseRequest(res, away ? 503 : 500, `request ${res.locals.requestId}`, away ? 3 : undefined);
  };
}
