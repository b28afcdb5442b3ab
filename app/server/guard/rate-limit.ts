import type { Request, RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { refuseRequest } from "./refuse.ts";

export type Limit = {
  readonly name: string;
  readonly perMinute: number;
  readonly applies: (req: Pick<Request, "method" | "path">) => boolean;
};

const free = new Set(["/healthz", "/readyz"]);
const searches = /^\/(agencies|items|needs|sanctions|cases|projects)(\.data)?$/;

export const limits: readonly Limit[] = [
  { name: "all", perMinute: 300, applies: (req) => !free.has(req.path) && !req.path.startsWith("/assets/") },
  { name: "post", perMinute: 60, applies: (req) => req.method === "POST" },
  {
    name: "login",
    perMinute: 10,
    applies: (req) => req.method === "POST" && /^\/login(\.data)?$/.test(req.path),
  },
  {
    name: "quote",
    perMinute: 20,
    applies: (req) => req.method === "POST" && /\/quote(\.data)?$/.test(req.path),
  },
  { name: "export", perMinute: 5, applies: (req) => /\.(xlsx|csv)$/.test(req.path) },
  { name: "search", perMinute: 60, applies: (req) => searches.test(req.path) && req.method === "GET" },
];

/** One budget per IPv4 address or IPv6 /64, which is what one customer of a provider gets. */
export function networkOf(ip: string): string {
  const address = ip.startsWith("::ffff:") ? ip.slice(7) : ip;
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}

/**
 * Signed-in people have a budget of their own, so nobody is locked out near a deadline by others at
 * the same address. `factor` multiplies every limit; 0 switches them off.
 */
export function rateLimit(factor: number): RequestHandler {
  const limiters = limits.map((limit) => ({
    limit,
    limiter: new RateLimiterMemory({ points: Math.ceil(limit.perMinute * factor) || 1, duration: 60 }),
  }));
  return async (req, res, next) => {
    const account: number | undefined = res.locals.accountId;
    const key = account === undefined ? `ip:${networkOf(req.ip ?? "")}` : `account:${account}`;
    for (const { limit, limiter } of factor > 0 ? limiters : []) {
      if (!limit.applies(req)) continue;
      const used = await limiter.consume(key, 1).catch((exceeded: { msBeforeNext: number }) => exceeded);
      if ("remainingPoints" in used && (used as { consumedPoints: number }).consumedPoints > limiter.points)
        return refuseRequest(res, 429, "too many requests", Math.ceil(used.msBeforeNext / 1_000));
    }
    next();
  };
}
