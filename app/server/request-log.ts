import type { RequestHandler } from "express";
import type { Logger } from "pino";

const quiet = /^\/(assets\/|healthz$|readyz$)/;

/** The link of a reset mail is a secret until it is used. */
const withoutToken = (path: string) => path.replace(/(\/password-reset\/).+$/, "$1…");

/** One line per request: the path without its query, never a cookie, a field or a body. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = process.hrtime.bigint();
    res.on("close", () => {
      if (quiet.test(req.path) && res.statusCode < 400) return;
      const ms = Math.round(Number(process.hrtime.bigint() - startedAt) / 1e5) / 10;
      const line = {
        requestId: res.locals.requestId,
        method: req.method,
        path: withoutToken(req.path),
        status: res.statusCode,
        ms,
      };
      if (res.statusCode >= 500) log.error(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}
