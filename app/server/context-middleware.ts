import type { RequestHandler } from "express";
import type { Logger } from "pino";
import type { Handles } from "#db/client.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { newDeviceCookie } from "#app/auth/device-cookie.ts";
import { localeOf } from "#app/i18n/locale.ts";
import type { AppContext, SessionInfo } from "./context.ts";
import { parseCookies } from "./cookies.ts";
import type { MarketClock } from "./market-clock.ts";
import type { WebSettings } from "./settings.ts";

export type SignedIn = { readonly actor: PersonActor; readonly session: SessionInfo };
/** Looks a session cookie up; null when there is none, it ended, or the account is closed. */
export type SessionReader = (cookies: Readonly<Record<string, string>>) => Promise<SignedIn | null>;

export type ContextParts = {
  readonly settings: WebSettings;
  readonly handles: Handles;
  readonly receiptKey: Buffer;
  readonly clock: MarketClock;
  readonly readSession: SessionReader;
  readonly log: Logger;
};

/** Who asks: before the rate limits, because a signed-in person has a budget of their own. */
export function identify(parts: ContextParts): RequestHandler {
  return async (req, res, next) => {
    try {
      const cookies = parseCookies(req.headers.cookie);
      const signedIn = await parts.readSession(cookies);
      res.locals.accountId = signedIn?.actor.accountId;
      const context = contextOf(parts, req, res, cookies, signedIn);
      const device = newDeviceCookie(context.actor, cookies, context.secureOrigin);
      if (device) res.append("Set-Cookie", device);
      res.locals.context = context;
      next();
    } catch (error) {
      next(error);
    }
  };
}

function contextOf(
  parts: ContextParts,
  req: Parameters<RequestHandler>[0],
  res: Parameters<RequestHandler>[1],
  cookies: Record<string, string>,
  signedIn: SignedIn | null,
): AppContext {
  const origin: string = res.locals.origin;
  const url = new URL(req.originalUrl, origin);
  return {
    ...parts.handles,
    receiptKey: parts.receiptKey,
    actor: signedIn?.actor ?? { kind: "guest" },
    session: signedIn?.session ?? null,
    commandKey: null,
    requestId: res.locals.requestId,
    nonce: res.locals.nonce,
    locale: localeOf(cookies, url, req.headers["accept-language"] ?? null),
    mode: parts.settings.mode,
    cookies,
    clientIp: req.ip ?? "",
    secureOrigin: origin.startsWith("https:"),
    log: parts.log,
    now: () => parts.clock.now(),
  };
}
