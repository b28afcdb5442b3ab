import type { RequestHandler } from "express";
import { bodyRuleOf } from "./body-rules.ts";
import { refuseRequest } from "./refuse.ts";

type Provenance = { readonly site: string | undefined; readonly origin: string | undefined };

/** A browser's own word where it gives one, else the Origin; silence is not consent. */
export function fromOwnPages({ site, origin }: Provenance, ownOrigin: string): boolean {
  if (origin !== undefined && origin !== ownOrigin) return false;
  return site === undefined ? origin === ownOrigin : site === "same-origin";
}

export const sameOriginGuard: RequestHandler = (req, res, next) => {
  if (req.method !== "POST" || !bodyRuleOf(req.path).sameOrigin) return next();
  const site = req.headers["sec-fetch-site"];
  const provenance = { site: Array.isArray(site) ? site[0] : site, origin: req.headers.origin };
  if (!fromOwnPages(provenance, res.locals.origin)) return refuseRequest(res, 403, "not sent from this site");
  next();
};
