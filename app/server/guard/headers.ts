import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

export type Headers = Readonly<Record<string, string>>;

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "report-uri /csp",
  ].join("; ");
}

/** On every response: pages, data, assets, errors and the refusals of the parser itself. */
export function securityHeaders(nonce: string, secure: boolean): Headers {
  return {
    "Content-Security-Policy": contentPolicy(nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/** Request id, nonce and headers first, so that no later answer can go without them. */
export function startResponse(secure: boolean): RequestHandler {
  return (_req, res, next) => {
    res.locals.requestId = randomUUID();
    res.locals.nonce = newNonce();
    res.set(securityHeaders(res.locals.nonce, secure));
    res.set("X-Request-Id", res.locals.requestId);
    next();
  };
}
