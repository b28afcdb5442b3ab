import type { RequestHandler } from "express";
import type { WebSettings } from "../settings.ts";
import { refuseRequest } from "./refuse.ts";

const shape = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** "name" or "name:port" in lower case; null when it is no host at all. */
export function parseHost(text: string | undefined): { host: string; name: string } | null {
  const match = shape.exec(text ?? "");
  if (!match || !text) return null;
  if (match[1] !== undefined && (Number(match[1]) < 1 || Number(match[1]) > 65_535)) return null;
  const host = text.toLowerCase();
  return { host, name: match[1] === undefined ? host : host.slice(0, -match[1].length - 1) };
}

export function hostAllowed(host: { host: string; name: string }, settings: WebSettings): boolean {
  if (settings.publicOrigin && new URL(settings.publicOrigin).host === host.host) return true;
  if (settings.allowedHosts.includes(host.host) || settings.allowedHosts.includes(host.name)) return true;
  return settings.mode !== "production" && loopback.has(host.name);
}

const probes = new Set(["/healthz", "/readyz"]);

/** Health probes name the machine, not the site, so they need a well-formed host only. */
export function hostGuard(settings: WebSettings): RequestHandler {
  return (req, res, next) => {
    const hosts = req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
    const host = hosts.length === 1 ? parseHost(req.headers.host) : null;
    if (!host || (!hostAllowed(host, settings) && !probes.has(req.path)))
      return refuseRequest(res, 400, "unknown host");
    const ownOrigin = settings.publicOrigin ?? `http://${host.host}`;
    res.locals.origin = ownOrigin;
    next();
  };
}
