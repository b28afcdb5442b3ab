import type { RequestHandler } from "express";
import { parseHost } from "./host.ts";
import { refuseRequest } from "./refuse.ts";

/** Only X-Forwarded-For is ever used, and only behind the configured number of proxies. */
export function forwardedGuard(trustedProxies: number): RequestHandler {
  return (req, res, next) => {
    const forwarded = req.headers["x-forwarded-host"];
    if (forwarded !== undefined && !parseHost(String(forwarded)))
      return refuseRequest(res, 400, "unreadable forwarded host");
    for (const name of Object.keys(req.headers))
      if (
        name === "forwarded" ||
        (name.startsWith("x-forwarded-") && !(trustedProxies > 0 && name.endsWith("-for")))
      )
        delete req.headers[name];
    next();
  };
}
