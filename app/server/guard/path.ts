import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse.ts";

const maxTarget = 8_192;
const faults = new WeakMap<IncomingMessage, 400 | 414>();

/** True when Remix, which decodes every segment, can read this request target. */
export function readableTarget(target: string): boolean {
  if (!target.startsWith("/") || target.startsWith("//") || target.includes("\\")) return false;
  try {
    const path = decodeURIComponent(target.split("?", 1)[0] ?? "");
    // A NUL ends a string in PostgreSQL and in file systems; ".." leads out of a folder.
    if (/[\u0000-\u001f\u007f]/.test(path) || path.split("/").includes("..")) return false;
    const { searchParams } = new URL(`http://localhost${target}`);
    return ![...searchParams].some(([name, value]) => `${name}${value}`.includes("\u0000"));
  } catch {
    return false;
  }
}

/** Before Express, whose own parser throws on some targets: what cannot be read is replaced and remembered. */
export function screenTarget(req: IncomingMessage): void {
  const target = req.url ?? "";
  const fault = target.length > maxTarget ? 414 : readableTarget(target) ? null : 400;
  if (!fault) return;
  faults.set(req, fault);
  req.url = "/";
}

export const pathGuard: RequestHandler = (req, res, next) => {
  const fault = faults.get(req);
  if (fault) return refuseRequest(res, fault, fault === 414 ? "address too long" : "unreadable address");
  next();
};
